/**
 * The working calendars that the server ran with: what was promised by one of them can still be counted when another
 * is in force.
 */
import { readCalendar, type WorkCalendar } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/** A case's promises can't be counted: the calendar that gave them was never recorded. */
export class CalendarNotOnRecord extends Error {
  override readonly name = "CalendarNotOnRecord";
  readonly version: string;

  constructor(version: string) {
    super(`The calendar ${version} isn't on record; what was promised by it can't be counted.`);
    this.version = version;
  }
}

/**
 * Records a calendar; the first content of a version stays.
 *
 * @param calendar.content - bytes of its file
 * @returns the calendar as it is on record, which is another one when the version was recorded with other content
 */
export async function recordCalendar(
  db: Queryable,
  { version, content }: { readonly version: string; readonly content: Uint8Array },
): Promise<WorkCalendar> {
  await db.query({
    name: "record-calendar",
    text: `insert into calendar_on_record (version, content) values ($1, $2)
               on conflict on constraint calendar_on_record_pkey do nothing`,
    values: [version, content],
  });
  const recorded = await findCalendar(db, version);
  if (recorded === undefined) throw new Error(`the calendar ${version} was recorded and isn't there`);
  return recorded;
}

/**
 * Returns the calendar of a version; undefined when it isn't on record.
 *
 * @throws Error when this release can't read it any more
 */
export async function findCalendar(db: Queryable, version: string): Promise<WorkCalendar | undefined> {
  const { rows } = await db.query<{ content: Buffer }>({
    name: "find-calendar",
    text: "select content from calendar_on_record where version = $1",
    values: [version],
  });
  const content = rows[0]?.content;
  if (content === undefined) return undefined;
  const read = readCalendar(content.toString("utf8"), version);
  if ("version" in read) return read;
  const problems = read.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
  throw new Error(`the calendar ${version} on record can't be read: ${problems.join("; ")}`);
}
