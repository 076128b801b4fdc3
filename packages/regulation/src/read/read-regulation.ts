/**
 * Reads a regulation file: YAML that a lawyer reads beside the text, checked so
 * far that the engine can run what comes out without asking again.
 *
 * Everything wrong is reported at once and with its place. A file with any
 * problem gives no regulation: half a law isn't run.
 */
import type { PlainDate } from "@reglament/calendar";
import { earliestOf } from "../act/effect-of-act.ts";
import type { DateFact } from "../act/identity.ts";
import type { RegionActs } from "../act/read-acts.ts";
import { checkEdition, type FoundStandard } from "../check/check-edition.ts";
import { composeEdition } from "../edition/compose-edition.ts";
import type { Edition, EditionNotOnRecord, EndOfEdition, Regulation } from "../edition/edition.ts";
import type { EditionOnRecordFile } from "../edition/edition-schema.ts";
import { type RegulationFile, regulationFile } from "../edition/regulation-schema.ts";
import { duplicates } from "./duplicates.ts";
import { unknownWord } from "./known-words.ts";
import type { Problem } from "./problem.ts";
import { type ReadStandard, readStandard } from "./read-standard.ts";
import { checkSchema } from "./schema-problems.ts";
import { readYaml, type Way, type YamlSource } from "./yaml-source.ts";

/** A regulation file with what it refers to. */
export interface RegulationInput {
  readonly yaml: string;
  /** Its path, ending in `<region>/<service>.yaml`; region and service are read off it. */
  readonly file: string;
  /** The acts of its region, see `readActs`. */
  readonly acts: RegionActs;
  /** The YAML of `kazakhstan/standards/<id>.yaml`, by id. */
  readonly standards: ReadonlyMap<string, string>;
  /** Standards that another regulation of the same law took in before, by id; those read now are added. */
  readonly standardsRead?: Map<string, ReadStandard | readonly Problem[]>;
}

/**
 * Reads and checks a regulation file.
 *
 * @returns the regulation, or every problem found, in the order of the checks;
 *   references are checked once the schema has no objection
 * @throws RangeError when `file` doesn't end in `<region>/<service>.yaml`
 */
export function readRegulation(input: RegulationInput): Regulation | readonly Problem[] {
  const { root, region, service } = keyOf(input.file);
  const source = readYaml(input.yaml, input.file);
  if (!("content" in source)) return source;
  const checked = checkSchema(source, regulationFile);
  if (!("content" in checked)) return checked;

  const problems = checkActsNamed(checked.content, input.acts, source);
  if (problems.length > 0) return problems;
  const { standards, problems: unread } = readStandards(checked.content, input, root, source);
  problems.push(...unread, ...checkOrder(checked.content, input.acts, source));
  checked.content.editions.forEach((edition, e) => {
    if (edition.onRecord) problems.push(...checkEdition(edition, ["editions", e], source, standards.get(e)));
  });
  if (problems.length > 0) return problems;

  const key = `${region}/${service}`;
  const { title, about } = checked.content;
  const editions = checked.content.editions.map((edition, e) =>
    editionOf(edition, { regulation: key, acts: input.acts, standard: standards.get(e) }),
  );
  return { key, region, service, title, about, editions };
}

function editionOf(
  file: RegulationFile["editions"][number],
  context: {
    readonly regulation: string;
    readonly acts: RegionActs;
    readonly standard: FoundStandard | undefined;
  },
): Edition | EditionNotOnRecord {
  const { regulation, acts, standard } = context;
  const life = { from: dayFrom(file.from, acts), ...endOf(file.until, acts) };
  if (!file.onRecord) return { onRecord: false, id: file.id, because: file.because, ...life };
  if (standard === undefined) throw new Error(`The standard ${file.standard.id} was checked but not read`);
  return composeEdition(file, { ...life, regulation, acts, standard });
}

/** Whether a file was read without problems. */
export function isRegulation(read: Regulation | readonly Problem[]): read is Regulation {
  return "key" in read;
}

function keyOf(file: string): { readonly root: string; readonly region: string; readonly service: string } {
  const parts = /^(?<root>.*?)(?<region>[a-z0-9-]+)\/(?<service>[a-z0-9-]+)\.yaml$/.exec(file)?.groups;
  const { root, region, service } = parts ?? {};
  if (root === undefined || region === undefined || service === undefined) {
    throw new RangeError(`A regulation file is named <region>/<service>.yaml, not ${file}`);
  }
  return { root, region, service };
}

type From = RegulationFile["editions"][number]["from"];
type Until = RegulationFile["editions"][number]["until"];

function dayFrom(from: From, { acts }: RegionActs): DateFact {
  if (!("effectOf" in from)) return from;
  return acts.get(from.effectOf)?.effect ?? missingAct(from.effectOf);
}

function endOf(until: Until, { acts }: RegionActs): { readonly until?: EndOfEdition } {
  if (until === undefined) return {};
  if ("notKnownSince" in until) return { until: { effect: until.notKnownSince, kind: "unknown" } };
  const by = acts.get(until.effectOf) ?? missingAct(until.effectOf);
  return { until: { effect: by.effect, kind: "repealed", by } };
}

function missingAct(act: string): never {
  throw new Error(`The act ${act} was checked but isn't there`);
}

function checkActsNamed(file: RegulationFile, { acts }: RegionActs, source: YamlSource): Problem[] {
  const known = [...acts.keys()];
  const named = (id: string, way: Way) => (acts.has(id) ? [] : [unknownWord(id, known, "unknown-act", way, source)]);
  return file.editions.flatMap((edition, e) => [
    ...("effectOf" in edition.from ? named(edition.from.effectOf, ["editions", e, "from", "effectOf"]) : []),
    ...(edition.until !== undefined && "effectOf" in edition.until
      ? named(edition.until.effectOf, ["editions", e, "until", "effectOf"])
      : []),
    ...(edition.onRecord
      ? [
          ...named(edition.act, ["editions", e, "act"]),
          ...edition.amendedBy.flatMap(({ act }, a) => named(act, ["editions", e, "amendedBy", a, "act"])),
        ]
      : []),
  ]);
}

/** The standards by the editions' places in the file. */
function readStandards(
  file: RegulationFile,
  { standards: yamls, standardsRead: read = new Map() }: RegulationInput,
  root: string,
  source: YamlSource,
): { readonly standards: ReadonlyMap<number, FoundStandard>; readonly problems: Problem[] } {
  const standards = new Map<number, FoundStandard>();
  const problems = new Set<Problem>();
  file.editions.forEach((edition, e) => {
    if (!edition.onRecord) return;
    const { id } = edition.standard;
    const yaml = yamls.get(id);
    if (yaml === undefined) {
      problems.add(unknownWord(id, [...yamls.keys()], "unknown-standard", ["editions", e, "standard", "id"], source));
      return;
    }
    const standard = read.get(id) ?? readStandard(yaml, `${root}kazakhstan/standards/${id}.yaml`);
    read.set(id, standard);
    if (!("standard" in standard)) {
      // Two editions may refer to one standard; its problems are told once.
      for (const problem of standard) problems.add(problem);
      return;
    }
    const found = findStandard(edition, standard);
    if (found !== undefined) standards.set(e, found);
    else {
      const ids = standard.standard.editions.map((one) => one.id);
      const way = ["editions", e, "standard", "edition"];
      problems.add(unknownWord(edition.standard.edition, ids, "unknown-standard-edition", way, source));
    }
  });
  return { standards, problems: [...problems] };
}

function findStandard(edition: EditionOnRecordFile, { standard, source }: ReadStandard): FoundStandard | undefined {
  const place = standard.editions.findIndex(({ id }) => id === edition.standard.edition);
  const found = standard.editions[place];
  return found && { edition: found, title: standard.title, way: ["editions", place], source };
}

function checkOrder(file: RegulationFile, acts: RegionActs, source: YamlSource): Problem[] {
  const starts = file.editions.map(({ from }): PlainDate | undefined => earliestOf(dayFrom(from, acts)));
  const disordered = starts.flatMap((start, e) => {
    const before = starts[e - 1];
    const inOrder = start !== undefined && (before === undefined || before < start);
    return inOrder ? [] : [source.problemAt(["editions", e, "from"], "editions-out-of-order")];
  });
  const misnamed = file.editions.flatMap(({ id }, e) => {
    const start = starts[e];
    if (start === undefined || start === id) return [];
    return [source.problemAt(["editions", e, "id"], "edition-id-differs", { expected: start })];
  });
  const ids = file.editions.map(({ id }, e) => ({ id, way: ["editions", e, "id"] }));
  return [...disordered, ...misnamed, ...duplicates(ids, source)];
}
