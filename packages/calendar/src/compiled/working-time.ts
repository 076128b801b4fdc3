/**
 * Working time of a compiled office: how much lies before a moment, and at which moment an amount is reached.
 */
import { type CompiledOffice, timeBucketMs } from "./compiled-office.ts";
import { requireMoment, tooShort } from "./working-days.ts";

/**
 * Returns the first segment that ends after a moment: the one it lies in, or else the next one; the number of segments
 * when none follows.
 *
 * @throws CalendarTooShort outside the years on record
 */
export function segmentAt(c: CompiledOffice, at: number): number {
  requireMoment(c, at);
  const elapsed = at - c.baseMs;
  let segment = c.byTime[Math.floor(elapsed / timeBucketMs)] ?? 0;
  while ((c.to[segment] ?? Number.POSITIVE_INFINITY) * 1000 <= elapsed) {
    segment += 1;
  }
  return segment;
}

/**
 * Returns how many milliseconds are worked from the first date on record to a moment, midnight after the last included.
 *
 * @throws CalendarTooShort outside the years on record
 */
export function workedMs(c: CompiledOffice, at: number): number {
  if (at === c.endMs) {
    return (c.workedSeconds[c.from.length] ?? 0) * 1000;
  }
  const segment = segmentAt(c, at);
  const before = (c.workedSeconds[segment] ?? 0) * 1000;
  const within = at - c.baseMs - (c.from[segment] ?? Number.POSITIVE_INFINITY) * 1000;
  return within > 0 ? before + within : before;
}

/**
 * Returns the earliest moment by which so much is worked; when a break begins just then, the beginning of the break.
 *
 * @param worked - milliseconds from the first date on record, 1 or more
 * @throws CalendarTooShort when so much isn't worked in the years on record
 */
export function earliestWithWorked(c: CompiledOffice, worked: number): number {
  // One less, because a segment that ends exactly at a bucket's start is left out of its table.
  let segment = c.byWork[Math.floor((worked - 1) / c.workBucketMs)] ?? c.from.length;
  while ((c.workedSeconds[segment + 1] ?? Number.POSITIVE_INFINITY) * 1000 < worked) {
    segment += 1;
  }
  const from = c.from[segment];
  if (from === undefined) {
    throw tooShort(c, "after");
  }
  return c.baseMs + from * 1000 + worked - (c.workedSeconds[segment] ?? 0) * 1000;
}

/**
 * Returns the latest moment by which no more than so much is worked; when a break begins just then, its end.
 *
 * @param worked - milliseconds from the first date on record, less than are worked in all
 * @throws CalendarTooShort when it is less than nothing
 */
export function latestWithWorked(c: CompiledOffice, worked: number): number {
  if (worked < 0) {
    throw tooShort(c, "before");
  }
  let segment = c.byWork[Math.floor(worked / c.workBucketMs)] ?? c.from.length;
  while ((c.workedSeconds[segment + 1] ?? Number.POSITIVE_INFINITY) * 1000 <= worked) {
    segment += 1;
  }
  const from = c.from[segment];
  if (from === undefined) {
    throw tooShort(c, "after");
  }
  return c.baseMs + from * 1000 + worked - (c.workedSeconds[segment] ?? 0) * 1000;
}

/**
 * Returns the first moment from `at` on that is worked, in milliseconds since 1970.
 *
 * @throws CalendarTooShort when none comes within the years on record
 */
export function nextOpeningAt(c: CompiledOffice, at: number): number {
  const from = c.from[segmentAt(c, at)];
  if (from === undefined) {
    throw tooShort(c, "after");
  }
  return Math.max(c.baseMs + from * 1000, at);
}
