/** The texts of editions that the server ran with: a case goes on under the one that it was filed under. */
import { dayOfEdition, editionId, textOfEdition } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";

/** A text of an edition. */
export interface EditionText {
  readonly regulation: string;
  /** `2019-01-01`; of its second text `2019-01-01.2`. */
  readonly edition: string;
  /** SHA-256 of the edition as it was read when it was recorded, hex. */
  readonly digest: string;
  /** The files that it is read from, by their paths below the law's folder. */
  readonly files: ReadonlyMap<string, string>;
}

interface TextRow {
  readonly regulation: string;
  readonly edition: string;
  readonly digest: string;
  readonly files: Buffer;
}

const textColumns = `select regulation, edition, encode(digest, 'hex') as digest, files from edition_on_record`;

/**
 * Returns the texts on record, each edition's in their order.
 *
 * @param known - texts that are left out; absent: all are returned
 */
export async function listEditionTexts(
  db: Queryable,
  known: readonly Pick<EditionText, "regulation" | "edition">[] = [],
): Promise<readonly EditionText[]> {
  const { rows } = await db.query<TextRow>({
    name: "list-edition-texts",
    text: `${textColumns}
            where (regulation, edition) not in (select * from unnest($1::text[], $2::text[]))`,
    values: [known.map(({ regulation }) => regulation), known.map(({ edition }) => edition)],
  });
  return rows.map(textOf).sort(byEdition);
}

/**
 * Records a text of an edition under the next id.
 *
 * @param text.edition - id of the text that is the newest one on record; absent: none is
 * @returns the text that has the id now, which is somebody else's when another process was faster
 */
export async function recordEditionText(
  db: Queryable,
  text: Omit<EditionText, "edition"> & { readonly day: string; readonly newest?: string },
): Promise<EditionText> {
  const { regulation, day, newest, digest, files } = text;
  const edition = editionId(day, newest === undefined ? 1 : textOfEdition(newest) + 1);
  await db.query({
    name: "record-edition-text",
    text: `insert into edition_on_record (regulation, edition, digest, files) values ($1, $2, decode($3, 'hex'), $4)
               on conflict on constraint edition_on_record_pkey do nothing`,
    values: [regulation, edition, digest, Buffer.from(JSON.stringify([...files]), "utf8")],
  });
  const { rows } = await db.query<TextRow>({
    name: "find-edition-text",
    text: `${textColumns} where regulation = $1 and edition = $2`,
    values: [regulation, edition],
  });
  const [recorded] = rows;
  if (recorded === undefined) throw new Error(`the text ${regulation}/${edition} was recorded and isn't there`);
  return textOf(recorded);
}

/** How many cases are still open under each of these texts; one under which there is none is left out. Reads all open cases. */
export async function countOpenCases(
  db: Queryable,
  texts: readonly Pick<EditionText, "regulation" | "edition">[],
): Promise<readonly { readonly regulation: string; readonly edition: string; readonly open: number }[]> {
  if (texts.length === 0) return [];
  const { rows } = await db.query<{ regulation: string; edition: string; open: number }>({
    name: "count-open-cases",
    text: `select c.regulation, c.edition, count(*)::integer as open
             from cases c join unnest($1::text[], $2::text[]) as asked (regulation, edition)
               on asked.regulation = c.regulation and asked.edition = c.edition
            where c.outcome is null group by c.regulation, c.edition order by c.regulation, c.edition`,
    values: [texts.map(({ regulation }) => regulation), texts.map(({ edition }) => edition)],
  });
  return rows;
}

function textOf({ files, ...row }: TextRow): EditionText {
  return { ...row, files: new Map(JSON.parse(files.toString("utf8")) as [string, string][]) };
}

function byEdition(a: EditionText, b: EditionText): number {
  const [one, other] = [a, b].map(({ regulation, edition }) => `${regulation} ${dayOfEdition(edition)}`);
  if (one === other) return textOfEdition(a.edition) - textOfEdition(b.edition);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
