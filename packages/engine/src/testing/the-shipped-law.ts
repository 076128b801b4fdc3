import { type OfficeTime, readCalendar, type WorkCalendar } from "@reglament/calendar";
import { type Edition, readLaw } from "@reglament/regulation";
import type { OfficeTimes } from "../situation.ts";

/** The regulations and the calendar that the project ships, for tests of this package alone: only a test finds the files. */

const folder = "../../../../regulations/";
const files = import.meta.glob("../../../../regulations/**/*.yaml", { query: "?raw", import: "default", eager: true });
const law = readLaw(new Map(Object.entries(files).map(([path, text]) => [path.slice(folder.length), text])));

/**
 * Returns an edition on record, the only one unless its id is given.
 *
 * @throws Error when there is none
 */
export function theShippedLaw(key: string, id?: string): Edition {
  if (!("regulations" in law)) throw new Error(JSON.stringify(law));
  const editions = law.regulations.find((regulation) => regulation.key === key)?.editions ?? [];
  const found = editions.find((edition) => edition.onRecord && (id === undefined || edition.id === id));
  if (found?.onRecord !== true) throw new Error(`no edition ${id} of ${key} is on record`);
  return found;
}

/** The country's calendar with the hours that the edition gives its parties. */
export function theShippedTimes({ provider, centre = provider, department = provider }: Edition): OfficeTimes {
  const time = ({ hours }: Pick<typeof provider, "hours">): OfficeTime => ({ calendar: theCalendar(), hours });
  return { provider: time(provider), centre: time(centre), department: time(department) };
}

let calendar: WorkCalendar | undefined;

function theCalendar(): WorkCalendar {
  if (calendar !== undefined) return calendar;
  const read = readCalendar(files[`${folder}kazakhstan/calendar.yaml`] ?? "", "calendar.yaml");
  if (!("version" in read)) throw new Error(JSON.stringify(read));
  calendar = read;
  return read;
}
