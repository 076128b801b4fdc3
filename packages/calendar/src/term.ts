import type { Instant } from "./instant.ts";
import type { Span } from "./office-time.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Suspension } from "./suspension.ts";
import type { DayOff } from "./work-calendar.ts";
import type { ClockChange } from "./zone-offset.ts";

/**
 * A length of time, as acts state it; every number is whole and 1 or more.
 *
 * - `minutes`, `hours`: of working time. An hour is never part of a working day: the two are counted differently.
 * - `workingDays`: to the closing time of the last one.
 * - `calendarDays`: days off count, too; to the closing time of the last one.
 * - `clockDays` ("сутки", "тәулік"): to the same clock time so many dates later, even on a day off, whatever the clocks
 *   did in between; they aren't 86,400 seconds.
 * - `months`: to the closing time of the same day of a later month, or of that month's last day; when it is off, to that
 *   of the next working day.
 */
export type Term =
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly workingDays: number }
  | { readonly calendarDays: number }
  | { readonly clockDays: number }
  | { readonly months: number };

export type TermUnit = "minutes" | "hours" | "workingDays" | "calendarDays" | "clockDays" | "months";

/** How terms are counted; each option is the law's, and a regulation names where it has it from. */
export interface CountingPolicy {
  /**
   * For terms in working and calendar days. `next`: the day of the event is not counted; `same`: it is the first day, or,
   * when it is off, the next working day.
   */
  readonly firstDay: "next" | "same";
  /**
   * `next-working-day`: an event after closing time or on a day off counts as of the next opening. An event before
   * opening, in a break or at the closing minute itself stays as it stands, as every event does with `none`.
   */
  readonly afterHours: "next-working-day" | "none";
  /**
   * For terms in calendar days whose last day is off. `next-working-day`: the term ends at the closing time of the next
   * working day; `keep`: it ends at midnight at the end of the day itself.
   */
  readonly lastDay: "next-working-day" | "keep";
}

/** How a deadline came about, complete enough to be retold to the applicant. */
export interface Explanation {
  /** The event, as it happened. */
  readonly start: Instant;
  /** The moment the event counts as of; `start` itself when it came in time. */
  readonly countsFrom: Instant;
  readonly term: Term;
  readonly policy: CountingPolicy;
  /**
   * Days off that didn't count, in their order. For working time and working days, every one from the date of the event
   * to that of the deadline, ordinary weekends too; for the other units, those passed over to the next working day.
   */
  readonly skipped: readonly DayOff[];
  /** Days off worked by decree that counted, in their order, for working time and working days. */
  readonly workedByDecree: readonly { readonly date: PlainDate; readonly act?: string }[];
  /** Breaks and nights between `countsFrom` and `due`, for terms in minutes and hours; a night runs on over days off. */
  readonly pauses: readonly Span[];
  /** Times in which the term stood still, in their order; absent when there were none. */
  readonly suspensions?: readonly Suspension[];
  /** Changes of the zone's clocks between the event and the deadline. */
  readonly clockChanges: readonly ClockChange[];
  /** The date that counting leads to, before a day off moves the end on; absent for minutes and hours. */
  readonly lastDay?: PlainDate;
  /** Why that date is off. */
  readonly lastDayOff?: DayOff;
  /** For a deadline that lies a term before an end: that end, which the counting above leads to. */
  readonly before?: { readonly end: Instant; readonly term: Term };
  /** For a deadline promised before the calendar changed: the one that counting leads to now, which doesn't hold. */
  readonly promised?: { readonly instead: Instant };
  readonly due: Instant;
  /** The zone that dates and times are read in. */
  readonly zone: string;
  readonly calendarVersion: string;
}

/** The last moment at which an act is still in time: at `due` it is, later it is not. */
export interface Deadline {
  readonly due: Instant;
  /** Made when it is first read. */
  readonly explanation: Explanation;
}

/**
 * The longest term that is taken for one, some two hundred years, by unit; a longer one is a mistake, whatever the
 * calendar knows.
 */
export const longestTerm = {
  minutes: 100_000_000,
  hours: 2_000_000,
  workingDays: 70_000,
  calendarDays: 70_000,
  clockDays: 70_000,
  months: 2_400,
} as const satisfies Record<TermUnit, number>;

/** The unit of a term. */
export function unitOf(term: Term): TermUnit {
  if ("minutes" in term) return "minutes";
  if ("hours" in term) return "hours";
  if ("workingDays" in term) return "workingDays";
  if ("calendarDays" in term) return "calendarDays";
  return "clockDays" in term ? "clockDays" : "months";
}

/** The length of a term, in its own unit. */
export function lengthOf(term: Term): number {
  if ("minutes" in term) return term.minutes;
  if ("hours" in term) return term.hours;
  if ("workingDays" in term) return term.workingDays;
  if ("calendarDays" in term) return term.calendarDays;
  return "clockDays" in term ? term.clockDays : term.months;
}
