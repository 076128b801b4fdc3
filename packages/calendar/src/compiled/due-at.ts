import { addMonths } from "../plain-date.ts";
import { type CountingPolicy, longestTerm, type TermUnit } from "../term.ts";
import { offsetMs } from "../zone-offset.ts";
import { instantOfClock } from "../zoned-time.ts";
import type { CompiledOffice } from "./compiled-office.ts";
import {
  closingOf,
  dateOfDay,
  dayAt,
  dayOfDate,
  isWorked,
  midnightOf,
  requireMoment,
  tooShort,
  workedBefore,
  workingDayAfter,
} from "./working-days.ts";
import { earliestWithWorked, nextOpeningAt, workedMs } from "./working-time.ts";

const dayMs = 86_400_000;

/**
 * Returns when a term ends that an event starts: {@link dueOf} in plain numbers, for millions of questions.
 *
 * No deadline lies before its event. That could only happen to an event after closing that counts as it stands, on a
 * day that is its own last: the term then ends at the closing time of the next working day.
 *
 * @param start - of the event, in milliseconds since 1970
 * @param length - of the term, in its unit
 * @returns milliseconds since 1970
 * @throws CalendarTooShort when the event or the end lies outside the years on record
 * @throws RangeError when the length is not whole, less than 1, or beyond `longestTerm`
 */
export function dueAt(
  c: CompiledOffice,
  start: number,
  unit: TermUnit,
  length: number,
  policy: CountingPolicy,
): number {
  requireLength(unit, length);
  switch (unit) {
    case "minutes":
      return earliestWithWorked(c, workedMs(c, start) + length * 60_000);
    case "hours":
      return earliestWithWorked(c, workedMs(c, start) + length * 3_600_000);
    case "workingDays": {
      const day = eventDay(c, start, policy);
      return inTime(c, day, start, closingOf(c, lastWorkingDay(c, day, length, policy)));
    }
    case "calendarDays": {
      const day = eventDay(c, start, policy);
      return inTime(c, day, start, endOf(c, lastCalendarDay(c, day, length, policy), policy.lastDay));
    }
    case "clockDays":
      return clockTimeLater(c, countsFromAt(c, start, policy), length);
    case "months":
      return endOf(c, sameDayLater(c, eventDay(c, start, policy), length), "next-working-day");
  }
}

/** @throws RangeError when a length is no term's */
export function requireLength(unit: TermUnit, length: number): void {
  if (!(Number.isSafeInteger(length) && length >= 1 && length <= longestTerm[unit])) {
    throw new RangeError(`A term must be a whole number from 1 to ${longestTerm[unit]} ${unit}, not ${length}.`);
  }
}

/** The day that an event counts on. */
export function eventDay(c: CompiledOffice, start: number, policy: CountingPolicy): number {
  const day = dayAt(c, start);
  return isLate(c, day, start, policy) ? workingDayAfter(c, workedBefore(c, day + 1)) : day;
}

/** The moment that an event counts as of. */
export function countsFromAt(c: CompiledOffice, start: number, policy: CountingPolicy): number {
  return isLate(c, dayAt(c, start), start, policy) ? nextOpeningAt(c, start) : start;
}

// The closing minute still belongs to the day, as a deadline at that minute is still met.
function isLate(c: CompiledOffice, day: number, start: number, { afterHours }: CountingPolicy): boolean {
  return afterHours === "next-working-day" && (!isWorked(c, day) || closingOf(c, day) < start);
}

/** The last day of a term in working days. */
export function lastWorkingDay(c: CompiledOffice, day: number, length: number, { firstDay }: CountingPolicy): number {
  return workingDayAfter(c, workedBefore(c, firstDay === "next" ? day + 1 : day) + length - 1);
}

/** The last day of a term in calendar days, off or not. */
export function lastCalendarDay(c: CompiledOffice, day: number, length: number, { firstDay }: CountingPolicy): number {
  return firstDay === "next" ? day + length : workingDayAfter(c, workedBefore(c, day)) + length - 1;
}

/** The same day so many months later, which may lie off record. */
export function sameDayLater(c: CompiledOffice, day: number, months: number): number {
  return dayOfDate(c, addMonths(dateOfDay(c, day), months));
}

/** When a term ends whose last day is this one. */
export function endOf(c: CompiledOffice, day: number, lastDay: CountingPolicy["lastDay"]): number {
  if (day >= c.days) {
    throw tooShort(c, "after");
  }
  if (isWorked(c, day)) {
    return closingOf(c, day);
  }
  return lastDay === "keep" ? midnightOf(c, day + 1) : closingOf(c, workingDayAfter(c, workedBefore(c, day)));
}

function inTime(c: CompiledOffice, day: number, start: number, due: number): number {
  return due < start ? closingOf(c, workingDayAfter(c, workedBefore(c, day + 1))) : due;
}

function clockTimeLater(c: CompiledOffice, countsFrom: number, length: number): number {
  const { zone } = c.hours;
  const due = instantOfClock(countsFrom + offsetMs(countsFrom, zone) + length * dayMs, zone);
  requireMoment(c, due);
  return due;
}
