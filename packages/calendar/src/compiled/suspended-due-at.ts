import { type CountingPolicy, lengthOf, type Term, type TermUnit, unitOf } from "../term.ts";
import type { CompiledOffice } from "./compiled-office.ts";
import { countsFromAt, dueAt, endOf, eventDay, lastCalendarDay, lastWorkingDay, sameDayLater } from "./due-at.ts";
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
    case "hours":
      return { due: workDone(c, unmoved, onlyAfter(start, stops)) };
    case "clockDays":
      return { due: clockTimePassed(c, unmoved, onlyAfter(countsFromAt(c, start, policy), stops)) };
    case "workingDays":
      return daysCounted(
        c,
        unmoved,
        lastWorkingDay(c, eventDay(c, start, policy), length, policy),
        unit,
        policy,
        stops,
      );
    case "calendarDays":
      return daysCounted(
        c,
        unmoved,
        lastCalendarDay(c, eventDay(c, start, policy), length, policy),
        unit,
        policy,
        stops,
      );
    case "months":
      return daysCounted(c, unmoved, sameDayLater(c, eventDay(c, start, policy), length), unit, policy, stops);
  }
}

/**
 * Returns when a term ends that was to end at `due` and then stood still, whatever it began with.
 *
 * @throws CalendarTooShort when a moment lies outside the years on record
 */
export function goOnAt(
  c: CompiledOffice,
  due: number,
  unit: TermUnit,
  policy: CountingPolicy,
  stops: readonly Stop[],
): number {
  switch (unit) {
    case "minutes":
    case "hours":
      return workDone(c, due, stops);
    case "clockDays":
      return clockTimePassed(c, due, stops);
    case "workingDays":
    case "calendarDays":
    case "months":
      // A deadline at midnight belongs to the day that it ends.
      return daysCounted(c, due, dayAt(c, due - 1), unit, policy, stops).due;
  }
}

function onlyAfter(moment: number, stops: readonly Stop[]): readonly Stop[] {
  return stops.map(({ from, to }) => ({ from: Math.max(from, moment), to: Math.max(to, moment) }));
}

function workDone(c: CompiledOffice, unmoved: number, stops: readonly Stop[]): number {
  let due = unmoved;
  let done = workedMs(c, unmoved);
  for (const { from, to } of stops) {
    if (from > due) break;
    const stopped = workedMs(c, to) - workedMs(c, from);
    if (stopped === 0) continue;
    done += stopped;
    due = earliestWithWorked(c, done);
  }
  return due;
}

/** Stops are counted by what clocks that nobody sets would show. */
function clockTimePassed(c: CompiledOffice, unmoved: number, stops: readonly Stop[]): number {
  let due = unmoved;
  for (const { from, to } of stops) {
    if (from > due) break;
    due += to - from;
    requireMoment(c, due);
  }
  return due;
}

type DayUnit = "workingDays" | "calendarDays" | "months";

function daysCounted(
  c: CompiledOffice,
  unmoved: number,
  last: number,
  unit: DayUnit,
  policy: CountingPolicy,
  stops: readonly Stop[],
): SuspendedEnd {
  let due = unmoved;
  let lastDay = last;
  for (const { from, to } of stops) {
    if (from > due) break;
    const [stoppedOn, goesOnOn] = [eventDay(c, from, policy), eventDay(c, to, policy)];
    if (unit === "workingDays") {
      const between = workedBefore(c, goesOnOn + 1) - workedBefore(c, stoppedOn + 1);
      // A promised end may lie on a day that is off by now: it then counts as the working day before it.
      lastDay = between === 0 ? lastDay : workingDayAfter(c, workedBefore(c, lastDay + 1) - 1 + between);
    } else {
      lastDay += goesOnOn - stoppedOn;
    }
    if (goesOnOn > stoppedOn)
      due = Math.max(due, endOf(c, lastDay, unit === "calendarDays" ? policy.lastDay : "next-working-day"));
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
