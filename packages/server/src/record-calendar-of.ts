/** The calendar that the server runs with goes on record at start, for the day on which another one is in force. */
import { addDays, type PlainDate, plainDate, type WorkCalendar } from "@reglament/calendar";
import { type Queryable, recordCalendar } from "@reglament/store";
import { LawError } from "./load-law.ts";
import type { Law } from "./services.ts";

/**
 * Records the calendar of the law; repeating it changes nothing.
 *
 * @throws LawError when its version is on record with other days: nobody would count the running terms anew then
 */
export async function recordCalendarOf(db: Queryable, { calendar, calendarContent }: Law): Promise<void> {
  const recorded = await recordCalendar(db, { version: calendar.version, content: calendarContent });
  const other = firstOtherDay(recorded, calendar);
  if (other === undefined) return;
  throw new LawError(
    `The calendar ${calendar.version} was used before with another ${other}; a changed calendar needs a version of its own.`,
  );
}

/** The first day on which two calendars disagree whether it is worked, or on which only one of them begins or ends. */
function firstOtherDay(one: WorkCalendar, two: WorkCalendar): PlainDate | undefined {
  if (one.firstYear !== two.firstYear) return plainDate(`${Math.min(one.firstYear, two.firstYear)}-01-01`);
  const years = Math.min(one.lastYear, two.lastYear);
  for (let day = plainDate(`${one.firstYear}-01-01`); day <= `${years}-12-31`; day = addDays(day, 1)) {
    if (workOn(one, day) !== workOn(two, day)) return day;
  }
  return one.lastYear === two.lastYear ? undefined : plainDate(`${years + 1}-01-01`);
}

function workOn(calendar: WorkCalendar, day: PlainDate): "off" | "worked" | "ordinary" {
  if (calendar.dayOff(day) !== undefined) return "off";
  return calendar.workingWeekend(day) === undefined ? "ordinary" : "worked";
}
