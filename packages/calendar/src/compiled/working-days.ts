/**
 * Days of a compiled office: which one a moment lies in, which is the next one worked.
 *
 * Days are numbered from the first date on record.
 */

import type { Instant } from "../instant.ts";
import { dateOfDayNumber, dayNumberOf, type PlainDate } from "../plain-date.ts";
import { CalendarTooShort } from "../work-calendar.ts";
import { dateAt } from "../zoned-time.ts";
import type { CompiledOffice } from "./compiled-office.ts";

const dayMs = 86_400_000;

/**
 * Returns the day that a moment lies in.
 *
 * @throws CalendarTooShort outside the years on record
 */
export function dayAt(c: CompiledOffice, at: number): number {
  requireMoment(c, at);
  const elapsed = at - c.baseMs;
  // A day may be an hour or so shorter or longer than others, so the quotient is off by one at most.
  let day = Math.min(Math.floor(elapsed / dayMs), c.days - 1);
  while ((c.midnights[day + 1] ?? Number.POSITIVE_INFINITY) * 1000 <= elapsed) {
    day += 1;
  }
  while ((c.midnights[day] ?? 0) * 1000 > elapsed) {
    day -= 1;
  }
  return day;
}

/**
 * Lets through a moment on record only.
 *
 * @throws CalendarTooShort otherwise
 * @throws RangeError when it is no number
 */
export function requireMoment(c: CompiledOffice, at: number): void {
  // The other way round it would let NaN through.
  if (!(at >= c.baseMs && at < c.endMs)) {
    throw new CalendarTooShort(dateAt(at as Instant, c.hours.zone), c.calendar);
  }
}

/**
 * Returns the working day before which `count` others lie.
 *
 * @throws CalendarTooShort when the years on record have no such day
 */
export function workingDayAfter(c: CompiledOffice, count: number): number {
  const day = c.workingDays[count];
  if (day === undefined) {
    throw tooShort(c, count < 0 ? "before" : "after");
  }
  return day;
}

/** How many working days lie before a day; the day after the last on record may be asked for, too. */
export function workedBefore(c: CompiledOffice, day: number): number {
  const count = c.workedBefore[day];
  if (count === undefined) {
    throw tooShort(c, day < 0 ? "before" : "after");
  }
  return count;
}

export function isWorked(c: CompiledOffice, day: number): boolean {
  return c.closings[day] !== 0;
}

/** When the work of a working day ends, in milliseconds since 1970. */
export function closingOf(c: CompiledOffice, day: number): number {
  return c.baseMs + (c.closings[day] ?? Number.NaN) * 1000;
}

/**
 * When a day begins, in milliseconds since 1970; the day after the last on record may be asked for, too.
 *
 * @throws CalendarTooShort on any other day that isn't on record
 */
export function midnightOf(c: CompiledOffice, day: number): number {
  const midnight = c.midnights[day];
  if (midnight === undefined) {
    throw tooShort(c, day < 0 ? "before" : "after");
  }
  return c.baseMs + midnight * 1000;
}

export function dateOfDay(c: CompiledOffice, day: number): PlainDate {
  return dateOfDayNumber(c.firstDayNumber + day);
}

/** The day of a date, which may lie outside the years on record. */
export function dayOfDate(c: CompiledOffice, date: PlainDate): number {
  return dayNumberOf(date) - c.firstDayNumber;
}

/** Names the first date past the record, or the last one before it. */
export function tooShort(c: CompiledOffice, side: "before" | "after"): CalendarTooShort {
  return new CalendarTooShort(dateOfDay(c, side === "before" ? -1 : c.days), c.calendar);
}
