import { type PlainDate, plainDate, type WorkCalendar } from "@reglament/calendar";

/** A day of the year, "08-30", in every year of the calendar. */
export function windowDates(day: string, { firstYear, lastYear }: WorkCalendar): PlainDate[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
    plainDate(`${String(firstYear + index).padStart(4, "0")}-${day}`),
  );
}
