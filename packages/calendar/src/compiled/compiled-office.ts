import type { OfficeHours } from "../office-hours.ts";
import type { WorkCalendar } from "../work-calendar.ts";

/** Seconds after the base; `Float64Array` only where the calendar is longer than 136 years. */
export type Seconds = Uint32Array | Float64Array;
/** Counts of days or segments. */
export type Counts = Uint16Array | Uint32Array;

/**
 * All years of an office's working time, laid out so that each question is a few reads of arrays.
 *
 * A *day* is numbered from the first date on record, a *segment* is a stretch
 * of time without a break, numbered likewise. A sum up to each answers "how much
 * lies between", a table over stretches of equal length finds the one that a
 * moment, or an amount, falls into. Numbers are exact: seconds in the arrays,
 * milliseconds in what is asked and answered.
 */
export interface CompiledOffice {
  readonly calendar: WorkCalendar;
  readonly hours: OfficeHours;
  /** Midnight of the first date on record, in milliseconds since 1970; the base of all seconds here. */
  readonly baseMs: number;
  /** Midnight after the last date on record, in milliseconds since 1970. */
  readonly endMs: number;
  /** The first date on record, in days since 1970. */
  readonly firstDayNumber: number;
  /** How many dates are on record. */
  readonly days: number;
  /** When each day begins, and, one more, when the last one ends. */
  readonly midnights: Seconds;
  /** When the work of each day ends; 0 on a day off. */
  readonly closings: Seconds;
  /** How many working days lie before each day, and, one more, in all. */
  readonly workedBefore: Counts;
  /** Which day the first, second, ... working day is. */
  readonly workingDays: Counts;
  /** When each segment begins. */
  readonly from: Seconds;
  /** When each segment ends. */
  readonly to: Seconds;
  /** How many seconds are worked before each segment, and, one more, in all. */
  readonly workedSeconds: Seconds;
  /** For each stretch of {@link timeBucketMs} after the base, the first segment that ends in it or later. */
  readonly byTime: Counts;
  /** For each {@link workBucketMs} of working time, the first segment that reaches it. */
  readonly byWork: Counts;
  readonly workBucketMs: number;
}

/** Some nine hours: no more than a few segments of an office's day lie in one. */
export const timeBucketMs = 2 ** 15 * 1000;

/** The bytes that the arrays take. */
export function sizeOf(c: CompiledOffice): number {
  return [
    c.midnights,
    c.closings,
    c.workedBefore,
    c.workingDays,
    c.from,
    c.to,
    c.workedSeconds,
    c.byTime,
    c.byWork,
  ].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
