import { addMonths, isLastOfMonth, lastOfMonth } from "../plain-date.ts";
import type { CountingPolicy, TermUnit } from "../term.ts";
import { clockChangesBetween, offsetMs } from "../zone-offset.ts";
import { lastInstantOfClock } from "../zoned-time.ts";
import type { CompiledOffice } from "./compiled-office.ts";
import { lastCalendarDay, lastWorkingDay, requireLength } from "./due-at.ts";
import {
  closingOf,
  dateOfDay,
  dayAt,
  dayOfDate,
  isWorked,
  midnightOf,
  tooShort,
  workedBefore,
  workingDayAfter,
} from "./working-days.ts";
import { latestWithWorked, workedMs } from "./working-time.ts";

const dayMs = 86_400_000;

/**
 * Returns the latest event whose term has ended by `end`: {@link latestStart} in plain numbers.
 *
 * @param end - milliseconds since 1970
 * @param length - of the term, in its unit
 * @returns milliseconds since 1970
 * @throws CalendarTooShort when `end` or the event lies outside the years on record
 * @throws RangeError when the length is not whole, less than 1, or beyond `longestTerm`
 */
export function latestStartAt(
  c: CompiledOffice,
  end: number,
  unit: TermUnit,
  length: number,
  policy: CountingPolicy,
): number {
  requireLength(unit, length);
  switch (unit) {
    case "minutes":
      return latestWithWorked(c, workedMs(c, end) - length * 60_000);
    case "hours":
      return latestWithWorked(c, workedMs(c, end) - length * 3_600_000);
    case "workingDays":
      return latestForWorkingDays(c, end, length, policy);
    case "calendarDays":
      return latestForCalendarDays(c, end, length, policy);
    case "clockDays":
      return latestForClockDays(c, end, length, policy);
    case "months":
      return latestOfDay(c, dayMonthsEarlier(c, lastDayClosedBy(c, end), length), policy);
  }
}

function latestForWorkingDays(c: CompiledOffice, end: number, length: number, policy: CountingPolicy): number {
  // The event's day, when it isn't counted, lies before so many working days; when it is counted, it may be the first of them.
  const first = workingDayAfter(c, closedBy(c, end) - length);
  if (policy.firstDay === "next") {
    return latestOfDay(c, first - 1, policy);
  }
  return stillInTime(c, first, latestOfDay(c, first, policy), closingOf(c, lastWorkingDay(c, first, length, policy)));
}

function latestForCalendarDays(c: CompiledOffice, end: number, length: number, policy: CountingPolicy): number {
  const last = policy.lastDay === "keep" ? lastDayOver(c, end) : lastDayClosedBy(c, end);
  if (policy.firstDay === "next") {
    return latestOfDay(c, last - length, policy);
  }
  const day = workingDayAfter(c, workedBefore(c, last - length + 2) - 1);
  const lastOfIt = lastCalendarDay(c, day, length, policy);
  const due = isWorked(c, lastOfIt) ? closingOf(c, lastOfIt) : Number.POSITIVE_INFINITY;
  return stillInTime(c, day, latestOfDay(c, day, policy), due);
}

/**
 * Where clocks were set back, times come twice, and a later event may end earlier than one before it: the latest event
 * then isn't the last of an unbroken row.
 */
function latestForClockDays(c: CompiledOffice, end: number, length: number, policy: CountingPolicy): number {
  const { zone } = c.hours;
  dayAt(c, end);
  const clocks = [
    end + offsetMs(end, zone),
    ...clockChangesBetween(end - dayMs, end, zone).map(({ at, before }) => at - 1 + before),
  ];
  const latest = Math.max(...clocks.map((clock) => lastInstantOfClock(clock - length * dayMs, zone)));
  if (latest < c.baseMs) {
    throw tooShort(c, "before");
  }
  const day = dayAt(c, latest);
  if (policy.afterHours === "none" || (isWorked(c, day) && latest <= closingOf(c, day))) {
    return latest;
  }
  return closingOf(c, workingDayAfter(c, workedBefore(c, isWorked(c, day) ? day + 1 : day) - 1));
}

/** The latest event that counts on a day or an earlier one. */
function latestOfDay(c: CompiledOffice, day: number, { afterHours }: CountingPolicy): number {
  if (day < 0) {
    throw tooShort(c, "before");
  }
  return afterHours === "none"
    ? midnightOf(c, day + 1) - 1
    : closingOf(c, workingDayAfter(c, workedBefore(c, day + 1) - 1));
}

/** An event after closing whose day would be its own last ends a working day later, and so is no longer in time. */
function stillInTime(c: CompiledOffice, day: number, latest: number, due: number): number {
  return due < midnightOf(c, day + 1) ? Math.min(latest, due) : latest;
}

/** How many working days are over by a moment. */
function closedBy(c: CompiledOffice, end: number): number {
  const day = dayAt(c, end);
  return workedBefore(c, day) + (isWorked(c, day) && closingOf(c, day) <= end ? 1 : 0);
}

/** The last working day that is over by a moment. */
function lastDayClosedBy(c: CompiledOffice, end: number): number {
  return workingDayAfter(c, closedBy(c, end) - 1);
}

/** The last day that is over by a moment: a working day when the office closes, a day off at midnight. */
function lastDayOver(c: CompiledOffice, end: number): number {
  const day = dayAt(c, end);
  return isWorked(c, day) && closingOf(c, day) <= end ? day : day - 1;
}

/** The last day whose same day so many months later is no later than `day`. */
function dayMonthsEarlier(c: CompiledOffice, day: number, months: number): number {
  const date = dateOfDay(c, day);
  const earlier = addMonths(date, -months);
  return dayOfDate(c, isLastOfMonth(date) ? lastOfMonth(earlier) : earlier);
}
