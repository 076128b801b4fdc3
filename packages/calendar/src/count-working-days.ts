import type { Instant } from "./instant.ts";
import { dayOffAt, nextOpening, type OfficeTime, openSpans } from "./office-time.ts";
import { addDays, type PlainDate } from "./plain-date.ts";
import type { CountingPolicy, Explanation } from "./term.ts";
import type { DayOff } from "./work-calendar.ts";
import { dateAt } from "./zoned-time.ts";

/**
 * Counts working days from an event, to the closing time of the last one.
 *
 * A day of the event with no working time left is never the first day counted,
 * so that no term ends before its event.
 *
 * @param days - whole, 1 or more
 * @throws CalendarTooShort when the event or the end lies outside the years on record
 */
export function countWorkingDays(
  start: Instant,
  days: number,
  policy: CountingPolicy,
  office: OfficeTime,
): Pick<Explanation, "countsFrom" | "skipped" | "pauses" | "due"> {
  const { zone } = office.hours;
  const firstDate = dateAt(start, zone);
  const countsFrom =
    policy.afterHours === "next-working-day" && isAfterHours(start, firstDate, office)
      ? nextOpening(start, office)
      : start;

  let date = dateAt(countsFrom, zone);
  let closing = closingOf(date, office);
  let counted = policy.firstDay === "same" && closing !== undefined && countsFrom < closing ? 1 : 0;
  while (counted < days || closing === undefined) {
    date = addDays(date, 1);
    closing = closingOf(date, office);
    counted += closing === undefined ? 0 : 1;
  }
  return { countsFrom, skipped: daysOffBetween(firstDate, date, office), pauses: [], due: closing };
}

/** The closing minute still belongs to the day, as a deadline at that minute is still met. */
function isAfterHours(at: Instant, date: PlainDate, office: OfficeTime): boolean {
  const closing = closingOf(date, office);
  return closing === undefined || closing < at;
}

function closingOf(date: PlainDate, office: OfficeTime): Instant | undefined {
  return openSpans(date, office).at(-1)?.to;
}

function daysOffBetween(first: PlainDate, last: PlainDate, office: OfficeTime): readonly DayOff[] {
  const daysOff: DayOff[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const dayOff = dayOffAt(date, office);
    if (dayOff !== undefined) {
      daysOff.push(dayOff);
    }
  }
  return daysOff;
}
