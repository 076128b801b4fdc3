import { type CountingPolicy, lengthOf, type Term, unitOf } from "../term.ts";
import type { CompiledOffice } from "./compiled-office.ts";
import {
  clockTimeLater,
  countsFromAt,
  dueAt,
  endOf,
  eventDay,
  lastCalendarDay,
  lastWorkingDay,
  sameDayLater,
} from "./due-at.ts";
import { closingOf, dayAt, requireMoment, workedBefore, workingDayAfter } from "./working-days.ts";
import { earliestWithWorked, workedMs } from "./working-time.ts";

/** The end of a term that stood still, in milliseconds since 1970, and for terms in days or months the last day counted. */
export interface SuspendedEnd {
  readonly due: number;
  readonly lastDay?: number;
}

type Stop = { readonly from: number; readonly to: number };

/**
 * Returns when a term ends that stood still for some time, in plain numbers.
 *
 * Of working time as much is left after a stop as before it, to the millisecond. Of days and months, as many days are
 * counted after the one on which the term goes on as were left after the one on which it stopped; a stop and a
 * resumption after hours count on the day on which an event would. A term that goes on ends no earlier than it goes on.
 * A stop after the end changes nothing.
 *
 * @param stops - in their order, one not beginning before the one before it ends
 * @throws CalendarTooShort when the event, a stop or the end lies outside the years on record
 */
export function suspendedDueAt(
  c: CompiledOffice,
  start: number,
  term: Term,
  policy: CountingPolicy,
  stops: readonly Stop[],
): SuspendedEnd {
  const unit = unitOf(term);
  const length = lengthOf(term);
  const unmoved = dueAt(c, start, unit, length, policy);
  switch (unit) {
    case "minutes":
      return { due: workDone(c, start, unmoved, length * 60_000, stops) };
    case "hours":
      return { due: workDone(c, start, unmoved, length * 3_600_000, stops) };
    case "clockDays":
      return { due: clockTimePassed(c, countsFromAt(c, start, policy), length, stops) };
    case "workingDays": {
      const last = lastWorkingDay(c, eventDay(c, start, policy), length, policy);
      const onwards = (day: number, from: number, to: number) =>
        workingDayAfter(c, workedBefore(c, day) + workedBefore(c, to + 1) - workedBefore(c, from + 1));
      return daysCounted(c, { last, unmoved, onwards, end: (day) => closingOf(c, day) }, policy, stops);
    }
    case "calendarDays": {
      const last = lastCalendarDay(c, eventDay(c, start, policy), length, policy);
      return daysCounted(
        c,
        { last, unmoved, onwards: daysLater, end: (day) => endOf(c, day, policy.lastDay) },
        policy,
        stops,
      );
    }
    case "months": {
      const last = sameDayLater(c, eventDay(c, start, policy), length);
      const end = (day: number) => endOf(c, day, "next-working-day");
      return daysCounted(c, { last, unmoved, onwards: daysLater, end }, policy, stops);
    }
  }
}

function daysLater(day: number, from: number, to: number): number {
  return day + to - from;
}

function workDone(c: CompiledOffice, start: number, unmoved: number, workMs: number, stops: readonly Stop[]): number {
  let due = unmoved;
  let done = workedMs(c, start) + workMs;
  for (const { from, to } of stops) {
    if (from > due) break;
    done += workedMs(c, to) - workedMs(c, Math.max(from, start));
    due = earliestWithWorked(c, done);
  }
  return due;
}

/** Stops are counted by what clocks that nobody sets would show. */
function clockTimePassed(c: CompiledOffice, countsFrom: number, length: number, stops: readonly Stop[]): number {
  let due = clockTimeLater(c, countsFrom, length);
  for (const { from, to } of stops) {
    if (from > due) break;
    due += Math.max(0, to - Math.max(from, countsFrom));
    requireMoment(c, due);
  }
  return due;
}

interface Days {
  readonly last: number;
  readonly unmoved: number;
  /** The day to which the last one moves when the term stops on one day and goes on on another. */
  readonly onwards: (day: number, from: number, to: number) => number;
  readonly end: (day: number) => number;
}

function daysCounted(
  c: CompiledOffice,
  { last, unmoved, onwards, end }: Days,
  policy: CountingPolicy,
  stops: readonly Stop[],
): SuspendedEnd {
  let due = unmoved;
  let lastDay = last;
  for (const { from, to } of stops) {
    if (from > due) break;
    lastDay = onwards(lastDay, eventDay(c, from, policy), eventDay(c, to, policy));
    due = Math.max(due, end(lastDay));
    if (due < to) due = closingFrom(c, to);
  }
  return { due, lastDay };
}

/** The first closing time of a working day that isn't earlier. */
function closingFrom(c: CompiledOffice, at: number): number {
  const before = workedBefore(c, dayAt(c, at));
  const closing = closingOf(c, workingDayAfter(c, before));
  return closing < at ? closingOf(c, workingDayAfter(c, before + 1)) : closing;
}
