import type { Instant } from "./instant.ts";
import type { Span } from "./office-time.ts";
import type { DayOff } from "./work-calendar.ts";

/**
 * A length of working time; every number is whole and 1 or more.
 *
 * An hour is never part of a working day: the two are counted differently.
 */
export type Term = { readonly minutes: number } | { readonly hours: number } | { readonly workingDays: number };

/** How working days are counted; minutes and hours don't depend on it. */
export interface CountingPolicy {
  /** `next`: the day of the event is not counted; `same`: it is the first day, when working time is left of it. */
  readonly firstDay: "next" | "same";
  /**
   * `next-working-day`: an event after closing time or on a day off counts as of the next opening. An event before
   * opening, in the break or at the closing minute itself stays as it stands.
   */
  readonly afterHours: "next-working-day" | "none";
}

/** How a deadline came about, complete enough to be retold to the applicant. */
export interface Explanation {
  /** The event, as it happened. */
  readonly start: Instant;
  /** The moment the event counts as of; `start` itself when it came in time. */
  readonly countsFrom: Instant;
  readonly term: Term;
  readonly policy: CountingPolicy;
  /** Every day off from the date of the event to the date of the deadline, ordinary weekends too. */
  readonly skipped: readonly DayOff[];
  /** Breaks and nights between `countsFrom` and `due`, for terms in minutes and hours; a night runs on over days off. */
  readonly pauses: readonly Span[];
  readonly due: Instant;
  readonly calendarVersion: string;
}

/** The last moment at which an act is still in time: at `due` it is, later it is not. */
export interface Deadline {
  readonly due: Instant;
  readonly explanation: Explanation;
}
