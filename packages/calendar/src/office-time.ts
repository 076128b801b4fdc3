/**
 * When an office works: its hours, on the days that its calendar leaves.
 */
import { compiled } from "./compiled/compiled.ts";
import { nextOpeningAt, segmentAt } from "./compiled/working-time.ts";
import { hoursOn } from "./hours-on.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { PlainDate } from "./plain-date.ts";
import type { DayOff } from "./work-calendar.ts";

/** A stretch of time; `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Returns why an office is closed all day on a date.
 *
 * A day that the office's week leaves closed is a weekend, whatever its name,
 * unless a decree has it worked. A holiday on a weekend is returned as the holiday.
 *
 * @returns undefined on a working day
 * @throws CalendarTooShort outside the years on record
 */
export function dayOffAt(date: PlainDate, office: OfficeTime): DayOff | undefined {
  const day = hoursOn(date, office);
  return "off" in day ? day.off : undefined;
}

/**
 * Whether the office works at a moment. It does at the opening minute, it does not at the minute a break or the night
 * starts.
 *
 * @throws CalendarTooShort outside the years on record
 */
export function isOpen(at: Instant, office: OfficeTime): boolean {
  const c = compiled(office);
  const from = c.from[segmentAt(c, at)];
  return from !== undefined && c.baseMs + from * 1000 <= at;
}

/**
 * Returns the first moment from `at` on when the office works: `at` itself when it does.
 *
 * @throws CalendarTooShort when none comes within the years on record
 */
export function nextOpening(at: Instant, office: OfficeTime): Instant {
  return nextOpeningAt(compiled(office), at) as Instant;
}
