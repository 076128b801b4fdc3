/** The office that everything is asked about, and what other libraries are told of its calendar. */
import { readFileSync } from "node:fs";
import {
  addDays,
  type OfficeTime,
  type PlainDate,
  parseSchedule,
  plainDate,
  readCalendar,
  type WorkCalendar,
  weekdayOf,
} from "@reglament/calendar";

export const zone = "Asia/Qostanay";
export const schedule = "mon-fri 09:00-13:00 14:30-18:30";

/** The shipped calendar, all its years or only those from one on. */
export function readKazakhstan(firstYear = 0): WorkCalendar {
  const file = new URL("../../../regulations/kazakhstan/calendar.yaml", import.meta.url);
  const calendar = readCalendar(readFileSync(file, "utf8"), file.pathname);
  if (!("version" in calendar)) throw new Error(JSON.stringify(calendar));
  return { ...calendar, firstYear: Math.max(firstYear, calendar.firstYear) };
}

/** A school with a lunch break; made anew, nothing of it is laid out yet. */
export function anOffice(calendar: WorkCalendar): OfficeTime {
  const hours = parseSchedule(schedule, zone);
  if ("reason" in hours) throw new Error(hours.reason);
  return { calendar, hours };
}

/** Every day off, and every weekend day that is worked, as the dates that other libraries take. */
export function listDates(calendar: WorkCalendar): {
  readonly off: readonly PlainDate[];
  readonly worked: readonly PlainDate[];
} {
  const off: PlainDate[] = [];
  const worked: PlainDate[] = [];
  const last = plainDate(`${calendar.lastYear}-12-31`);
  for (let date = plainDate(`${calendar.firstYear}-01-01`); date <= last; date = addDays(date, 1)) {
    if (calendar.dayOff(date) !== undefined) off.push(date);
    const isWeekend = ["saturday", "sunday"].includes(weekdayOf(date));
    if (isWeekend && calendar.workingWeekend(date) !== undefined) worked.push(date);
  }
  return { off, worked };
}
