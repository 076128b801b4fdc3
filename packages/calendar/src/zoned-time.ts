/**
 * Between moments and what the clocks and wall calendars of a zone show.
 *
 * A day is as long as the zone makes it: 29 February 2024 had 25 hours in most
 * of Kazakhstan. Nothing here or above adds 86,400 seconds for a day.
 */
import type { Instant } from "./instant.ts";
import { dateOfUtc, type PlainDate, utcMidnight } from "./plain-date.ts";
import { clockChangesBetween, offsetMs } from "./zone-offset.ts";

/** No zone's offset changes twice, or reaches, within this of a moment. */
const oneDayMs = 24 * 3_600_000;

/**
 * Returns the date in a zone at a moment.
 *
 * @throws RangeError when the zone is unknown
 */
export function dateAt(at: Instant, zone: string): PlainDate {
  return dateOfUtc(at + offsetMs(at, zone));
}

/**
 * Returns the moment when the clocks of a zone show a time of a date.
 *
 * A time that comes twice, because clocks were set back, means its first
 * coming; a time that was skipped means the moment that the clocks would have
 * shown it, had they not been set forward.
 *
 * @param time - `"00:00"` to `"24:00"`; the last is midnight at the end of the date
 * @throws RangeError when the time has another form or the zone is unknown
 */
export function instantAt(date: PlainDate, time: string, zone: string): Instant {
  return instantOfClock(utcMidnight(date) + minutesOfDay(time) * 60_000, zone);
}

/**
 * Returns the moment when the clocks of a zone show what a clock in UTC shows at `clock`; twice and skipped times as in
 * {@link instantAt}.
 *
 * @param clock - milliseconds since 1970, were the zone UTC
 */
export function instantOfClock(clock: number, zone: string): Instant {
  const before = offsetMs(clock - oneDayMs, zone);
  const after = offsetMs(clock + oneDayMs, zone);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetMs(clock - offset, zone) === offset) {
      return (clock - offset) as Instant;
    }
  }
  return (clock - before) as Instant;
}

/**
 * Returns the last moment at which the clocks of a zone show `clock` or less: the second coming of a time that comes
 * twice, and the moment before the clocks went forward for a time that was skipped.
 *
 * @param clock - milliseconds since 1970, were the zone UTC
 */
export function lastInstantOfClock(clock: number, zone: string): Instant {
  const after = offsetMs(clock + oneDayMs, zone);
  if (offsetMs(clock - after, zone) === after) {
    return (clock - after) as Instant;
  }
  const before = offsetMs(clock - oneDayMs, zone);
  const [change] = clockChangesBetween(clock - oneDayMs, clock + oneDayMs, zone);
  const shown = clock - before;
  return (change === undefined || shown < change.at ? shown : change.at - 1) as Instant;
}

/**
 * Minutes from midnight of a time of day.
 *
 * @throws RangeError when it is not one of `"00:00"` to `"24:00"`
 */
export function minutesOfDay(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined && time !== "24:00") {
    throw new RangeError(`Not a time of day: "${time}"; expected "00:00" to "24:00".`);
  }
  return hours === undefined ? 24 * 60 : Number(hours) * 60 + Number(minutes);
}
