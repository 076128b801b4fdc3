import type { CountingPolicy, TermUnit } from "../term.ts";
import { offsetMs } from "../zone-offset.ts";
import type { CompiledOffice } from "./compiled-office.ts";
import { countsFromAt, dueAt } from "./due-at.ts";
import { latestStartAt } from "./latest-start-at.ts";
import { closingOf, dayAt, isWorked, midnightOf } from "./working-days.ts";
import { segmentAt } from "./working-time.ts";

/** A deadline, and for how long the event may be put off without the answer taking another form. */
export interface DuePiece {
  /** Milliseconds since 1970. */
  readonly due: number;
  /** The last moment, the event's own or a later one, up to which the deadline stays or moves as `moves` says. */
  readonly until: number;
  /** Whether the deadline moves along with the event, millisecond by millisecond; else it stays. */
  readonly moves: boolean;
}

/**
 * Returns when a term ends that an event starts, and a stretch of events whose deadlines are known with it.
 *
 * Minutes and hours move along with an event in working time until a break cuts either of the two, and stay while the
 * office is closed; days stay until the event counts on another day. So all starts of a year are judged in some thousand
 * pieces. The stretch isn't always the longest one.
 *
 * @param start - of the event, in milliseconds since 1970
 * @param length - of the term, in its unit
 * @throws CalendarTooShort when the event or the end lies outside the years on record
 * @throws RangeError when the length is not whole, less than 1, or beyond `longestTerm`
 */
export function duePieceAt(
  c: CompiledOffice,
  start: number,
  unit: TermUnit,
  length: number,
  policy: CountingPolicy,
): DuePiece {
  const due = dueAt(c, start, unit, length, policy);
  switch (unit) {
    case "minutes":
    case "hours":
      return inWorkingTime(c, start, due);
    case "workingDays":
    case "calendarDays":
    case "months":
      return { due, until: Math.max(start, latestStartAt(c, due, unit, length, policy)), moves: false };
    case "clockDays":
      return byTheClock(c, start, due, policy);
  }
}

function inWorkingTime(c: CompiledOffice, start: number, due: number): DuePiece {
  const segment = segmentAt(c, start);
  const opens = momentOf(c, c.from[segment]);
  if (start < opens) return { due, until: opens, moves: false };
  // The deadline lies in the segment of the millisecond before it: one at closing time still belongs to that day.
  const leftAtEnd = momentOf(c, c.to[segmentAt(c, due - 1)]) - due;
  return { due, until: Math.min(momentOf(c, c.to[segment]), start + leftAtEnd), moves: true };
}

function byTheClock(c: CompiledOffice, start: number, due: number, policy: CountingPolicy): DuePiece {
  const countsFrom = countsFromAt(c, start, policy);
  // An event early on a working day, before opening, counts as it stands: the deadlines of the late ones end at midnight.
  if (countsFrom !== start) return { due, until: midnightOf(c, dayAt(c, countsFrom)) - 1, moves: false };
  const day = dayAt(c, start);
  const until = policy.afterHours === "none" || !isWorked(c, day) ? midnightOf(c, day + 1) - 1 : closingOf(c, day);
  const { zone } = c.hours;
  const isCalm = [start, due].every((at) => offsetMs(at, zone) === offsetMs(at + until - start, zone));
  // Where clocks are moved on the way, each event is judged by itself.
  return { due, until: isCalm ? until : start, moves: true };
}

function momentOf(c: CompiledOffice, seconds: number | undefined): number {
  return c.baseMs + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
}
