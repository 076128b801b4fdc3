/**
 * What a changed calendar, or changed office hours, do to terms that still run.
 *
 * Which policy a country follows comes from above; here both are counted.
 */
import { dueOf } from "./due-of.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { workingDaysBetween, workingMinutesBetween } from "./working-time-between.ts";

/** `keep`: what was promised stands; `recompute`: the deadline follows the calendar in force. */
export type ChangePolicy = "keep" | "recompute";

/** A term that has begun and not ended. */
export interface OpenTerm {
  readonly start: Instant;
  readonly term: Term;
  readonly counting: CountingPolicy;
}

/** A deadline that the change moves, or would move. */
export interface MovedDeadline<Open extends OpenTerm> {
  readonly open: Open;
  /** As counted before the change. */
  readonly from: Instant;
  /** As counted after it. */
  readonly to: Instant;
  /** The one that holds by the policy: `from` when it is kept, `to` when it is recomputed. */
  readonly due: Instant;
  /** Working minutes from the old deadline to the new one, by the time in force after the change; negative when it comes earlier. */
  readonly workingMinutes: number;
  /** Likewise in working days. */
  readonly workingDays: number;
}

export interface MovedDeadlines<Open extends OpenTerm> {
  /** The policy by which `due` was chosen. */
  readonly policy: ChangePolicy;
  readonly calendarVersions: { readonly before: string; readonly after: string };
  /** In the order in which the terms were given; terms whose deadline is the same are left out. */
  readonly moved: readonly MovedDeadline<Open>[];
}

/**
 * Returns which open terms end at another moment after a change, and by how much.
 *
 * @throws CalendarTooShort when a deadline lies outside the years on record before or after the change
 */
export function movedDeadlines<Open extends OpenTerm>(
  openTerms: readonly Open[],
  before: OfficeTime,
  after: OfficeTime,
  policy: ChangePolicy,
): MovedDeadlines<Open> {
  const moved = openTerms.flatMap((open) => {
    const from = dueOf(open.start, open.term, open.counting, before);
    const to = dueOf(open.start, open.term, open.counting, after);
    if (from === to) {
      return [];
    }
    const due = policy === "keep" ? from : to;
    const [workingMinutes, workingDays] = [workingMinutesBetween(from, to, after), workingDaysBetween(from, to, after)];
    return [{ open, from, to, due, workingMinutes, workingDays }];
  });
  const calendarVersions = { before: before.calendar.version, after: after.calendar.version };
  return { policy, calendarVersions, moved };
}
