import type { Instant } from "./instant.ts";
import { dayOffAt, type OfficeTime, openSpans, type Span } from "./office-time.ts";
import { addDays } from "./plain-date.ts";
import type { Explanation } from "./term.ts";
import type { DayOff } from "./work-calendar.ts";
import { dateAt } from "./zoned-time.ts";

/**
 * Counts minutes of working time from an event.
 *
 * @param minutes - whole, 1 or more
 * @throws CalendarTooShort when the event or the end lies outside the years on record
 */
export function countWorkingTime(
  start: Instant,
  minutes: number,
  office: OfficeTime,
): Pick<Explanation, "countsFrom" | "skipped" | "pauses" | "due"> {
  const skipped: DayOff[] = [];
  const pauses: Span[] = [];
  let leftMs = minutes * 60_000;
  let countsFrom: Instant | undefined;
  let stoppedAt: Instant | undefined;
  for (let date = dateAt(start, office.hours.zone); ; date = addDays(date, 1)) {
    const dayOff = dayOffAt(date, office);
    if (dayOff !== undefined) {
      skipped.push(dayOff);
    }
    for (const span of openSpans(date, office).filter(({ to }) => start < to)) {
      const from = span.from > start ? span.from : start;
      countsFrom ??= from;
      // Hours that follow one another without a gap, as around the clock, make no pause.
      if (stoppedAt !== undefined && stoppedAt < from) {
        pauses.push({ from: stoppedAt, to: from });
      }
      // "<=" ends the term where the span ends, and not after the break.
      if (leftMs <= span.to - from) {
        return { countsFrom, skipped, pauses, due: (from + leftMs) as Instant };
      }
      leftMs -= span.to - from;
      stoppedAt = span.to;
    }
  }
}
