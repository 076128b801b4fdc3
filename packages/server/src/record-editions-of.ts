/**
 * Each text of an edition that the server runs with goes on record at start, so that a case goes on under the one that it
 * was filed under, whatever became of the files since.
 */
import { createHash } from "node:crypto";
import {
  type ComparedPair,
  compareEditions,
  dayOfEdition,
  type Edition,
  type Regulation,
  readLaw,
} from "@reglament/regulation";
import {
  canonicalBytes,
  countOpenCases,
  type EditionText,
  listEditionTexts,
  type Queryable,
  recordEditionText,
} from "@reglament/store";
import { editionsOf, findEdition, LawError, notOnRecord } from "./load-law.ts";
import type { Law } from "./services.ts";

/** The law with what is on record, and what whoever runs the server should know: a line for each text that only cases of before go by. */
export interface RecordedLaw {
  readonly law: Law;
  readonly told: readonly string[];
}

/**
 * Records the editions of the law; repeating it changes nothing.
 *
 * An edition that says the same as a text on record is that text. One that says other things is a text of its own, with
 * the next number in its id, and what is filed from now on goes by it. What the files say in other words of layout, and
 * what a newer release reads out of the same files, makes no text.
 *
 * @returns the law: its editions bear the ids of their texts, and `getEdition` gives those that only cases of before, or of
 *   other processes, go by
 * @throws LawError when open cases go by a text that this release can't read, or by a regulation whose file is gone
 */
export async function recordEditionsOf(db: Queryable, law: Law): Promise<RecordedLaw> {
  const known = [...(await listEditionTexts(db))];
  const editionOf = remembering(readText);
  const current = new Set<string>();
  const regulations: Regulation[] = [];
  for (const regulation of law.listRegulations()) {
    const editions: Regulation["editions"][number][] = [];
    for (const edition of regulation.editions) {
      if (!edition.onRecord) {
        editions.push(edition);
        continue;
      }
      const text = await textOnRecord(db, known, editionOf, law, edition);
      current.add(keyOf(text));
      editions.push(text.edition === edition.id ? edition : { ...edition, id: text.edition });
    }
    regulations.push({ ...regulation, editions });
  }
  const others = known.filter((text) => !current.has(keyOf(text)));
  const open = await countOpenCases(db, others);
  const recorded = withTexts(law, regulations, { known, others, open, editionOf });
  return { law: recorded, told: open.map((one) => tellOpen(recorded, one)) };
}

/** The text on record that an edition of the files is; recorded now when there is none. */
async function textOnRecord(
  db: Queryable,
  known: EditionText[],
  editionOf: (text: EditionText) => Edition,
  law: Law,
  edition: Edition,
): Promise<EditionText> {
  const { regulation, id: day } = edition;
  const digest = digestOf(edition);
  const files = filesOf(law, edition);
  for (;;) {
    const texts = known.filter((text) => text.regulation === regulation && dayOfEdition(text.edition) === day);
    const same =
      texts.find((text) => text.digest === digest) ??
      texts.find((text) => isSame(text.files, files)) ??
      texts.find((text) => canRead(text, editionOf) && digestOf({ ...editionOf(text), id: day }) === digest);
    if (same !== undefined) return same;
    const newest = texts.at(-1)?.edition;
    known.push(await recordEditionText(db, { regulation, day, digest, files, ...(newest && { newest }) }));
  }
}

interface TextsOnRecord {
  readonly known: readonly EditionText[];
  /** Those of them that the files don't say. */
  readonly others: readonly EditionText[];
  /** How many open cases go by these. */
  readonly open: readonly OpenUnder[];
  readonly editionOf: (text: EditionText) => Edition;
}

/** The law with the editions under the ids of their texts, and with those of open cases and of ended ones. */
function withTexts(
  law: Law,
  regulations: readonly Regulation[],
  { known, others, open, editionOf }: TextsOnRecord,
): Law {
  const byKey = new Map(regulations.map((regulation) => [regulation.key, regulation]));
  const texts = new Map(known.map((text) => [keyOf(text), text]));
  const getEdition: Law["getEdition"] = (key, id) => {
    const inFiles = findEdition(byKey.get(key), id);
    if (inFiles !== undefined) return inFiles;
    const text = texts.get(keyOf({ regulation: key, edition: id }));
    return text === undefined ? notOnRecord(key, id) : editionOf(text);
  };
  const ofCases = new Map(open.map((text) => [keyOf(text), getEdition(text.regulation, text.edition)]));
  const addReadable = (text: EditionText) => {
    if (canRead(text, editionOf)) ofCases.set(keyOf(text), editionOf(text));
  };
  // Another process may be running with them, and file the first case of them later.
  others.filter((text) => isNewest(text, known)).forEach(addReadable);
  return {
    ...law,
    listRegulations: () => regulations,
    listEditions: () => [...editionsOf(regulations), ...ofCases.values()],
    findRegulation: (key) => byKey.get(key) ?? law.findRegulation(key),
    getEdition,
    async learnTexts(db) {
      for (const text of await listEditionTexts(db, [...texts.values()])) {
        texts.set(keyOf(text), text);
        addReadable(text);
      }
    },
  };
}

function isNewest({ regulation, edition }: EditionText, known: readonly EditionText[]): boolean {
  const texts = known.filter(
    (one) => one.regulation === regulation && dayOfEdition(one.edition) === dayOfEdition(edition),
  );
  return texts.at(-1)?.edition === edition;
}

type OpenUnder = Awaited<ReturnType<typeof countOpenCases>>[number];

/** What is said of a text that only open cases of before go by: how many they are, and what the files say otherwise now. */
function tellOpen(law: Law, { regulation, edition: id, open }: OpenUnder): string {
  const cases = `${open} open ${open === 1 ? "case" : "cases"}`;
  const present = law.findRegulation(regulation);
  if (present === undefined) {
    throw new LawError(
      `${regulation}: its file is gone, and ${cases} of it must still be brought to an end. Put the file back; what ends a regulation stands in acts.yaml.`,
    );
  }
  const before = law.getEdition(regulation, id);
  const now = present.editions.find((one) => one.onRecord && dayOfEdition(one.id) === dayOfEdition(id));
  const changes = now?.onRecord === true ? changesIn(before, now) : "the files no longer have this edition";
  return `${regulation}: ${cases} filed under the edition ${id} ${open === 1 ? "goes" : "go"} on under the text on record; ${changes}.`;
}

const mostChanges = 8;

function changesIn(before: Edition, now: Edition): string {
  const { things } = compareEditions(before, now);
  const changed = things.filter(({ verdict }) => verdict !== "same").map(nameOf);
  if (changed.length === 0) return `new applications go by ${now.id}, which differs in names and words only`;
  const more = changed.length > mostChanges ? [`and ${changed.length - mostChanges} more`] : [];
  return `new applications go by ${now.id}, which differs in ${[...changed.slice(0, mostChanges), ...more].join(", ")}`;
}

function nameOf({ aspect, a, b }: ComparedPair): string {
  const side = a.has ? a : b;
  if (!side.has) return aspect;
  return side.clause === undefined ? `${aspect} ${side.id}` : `${aspect} ${side.id} (cl. ${side.clause})`;
}

/** The files that an edition is read from: the acts of its region, its regulation, the standard that it implements. */
function filesOf({ files }: Law, { regulation, standard }: Edition): ReadonlyMap<string, string> {
  const [region = ""] = regulation.split("/");
  const paths = [`${region}/acts.yaml`, `${regulation}.yaml`];
  if (standard !== undefined) paths.push(`kazakhstan/standards/${standard.id}.yaml`);
  return new Map(paths.map((path) => [path, files.get(path) ?? notThere(path)]));
}

function readText({ regulation, edition: id, files }: EditionText): Edition {
  const read = readLaw(files, "on record");
  const found = "regulations" in read ? read.regulations.find(({ key }) => key === regulation) : undefined;
  const edition = findEdition(found, dayOfEdition(id));
  if (edition !== undefined) return { ...edition, id };
  const problems = "regulations" in read ? "" : `: ${read.map(({ line, reason }) => `${line} ${reason}`).join("; ")}`;
  throw new LawError(`The text of ${regulation}, edition ${id}, on record can't be read by this release${problems}.`);
}

function canRead(text: EditionText, editionOf: (text: EditionText) => Edition): boolean {
  try {
    return editionOf(text) !== undefined;
  } catch (error) {
    if (error instanceof LawError) return false;
    throw error;
  }
}

/** Reads a text once, and not before somebody asks. */
function remembering(read: (text: EditionText) => Edition): (text: EditionText) => Edition {
  const editions = new Map<string, Edition>();
  return (text) => {
    const key = keyOf(text);
    const known = editions.get(key) ?? read(text);
    editions.set(key, known);
    return known;
  };
}

function digestOf(edition: Edition): string {
  return createHash("sha256").update(canonicalBytes(edition)).digest("hex");
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

function keyOf({ regulation, edition }: Pick<EditionText, "regulation" | "edition">): string {
  return `${regulation}/${edition}`;
}

function notThere(path: string): never {
  throw new Error(`the law was read without ${path}`);
}
