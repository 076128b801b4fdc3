import { type OfficeTime, readCalendar, type WorkCalendar } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import { shippedEditions } from "@reglament/regulation/testing";
import calendarYaml from "../../../../regulations/kazakhstan/calendar.yaml?raw";
import type { OfficeTimes } from "../situation.ts";

/** The regulations and the calendar that the project ships, for tests of this package alone: only a test finds the file. */

/**
 * Returns an edition on record, the only one unless its id is given.
 *
 * @throws Error when there is none
 */
export function theShippedLaw(key: string, id?: string): Edition {
  const found = shippedEditions().find((one) => one.regulation === key && (id === undefined || one.id === id));
  if (found === undefined) throw new Error(`no edition ${id} of ${key} is on record`);
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
  const read = readCalendar(calendarYaml, "calendar.yaml");
  if (!("version" in read)) throw new Error(JSON.stringify(read));
  calendar = read;
  return read;
}
