import { compiled } from "./compiled/compiled.ts";
import { dayAt, workedBefore } from "./compiled/working-days.ts";
import { workedMs } from "./compiled/working-time.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";

/**
 * Returns how many whole minutes an office works from one moment to another, negative when the second is the earlier.
 *
 * @throws CalendarTooShort when either lies outside the years on record
 */
export function workingMinutesBetween(from: Instant, to: Instant, office: OfficeTime): number {
  const c = compiled(office);
  const minutes = Math.trunc((workedMs(c, to) - workedMs(c, from)) / 60_000);
  // Truncation leaves a -0 that no test for equality with 0 takes for one.
  return minutes === 0 ? 0 : minutes;
}

/**
 * Returns how many working days lie after the date of one moment, up to and including the date of another; negative when
 * the second is the earlier.
 *
 * @throws CalendarTooShort when either lies outside the years on record
 */
export function workingDaysBetween(from: Instant, to: Instant, office: OfficeTime): number {
  const c = compiled(office);
  return workedBefore(c, dayAt(c, to) + 1) - workedBefore(c, dayAt(c, from) + 1);
}
