import type { Instant } from "./instant.ts";
import { latestStart } from "./latest-start.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { CountingPolicy, Deadline, Term } from "./term.ts";

/**
 * Returns the deadline that lies a term before an end: "not later than 24 hours before the term ends".
 *
 * It is counted back by the calendar alone: the office need not be open at it, so `afterHours` doesn't matter.
 *
 * @throws CalendarTooShort when it lies outside the years on record
 */
export function deadlineBefore(end: Deadline, term: Term, policy: CountingPolicy, office: OfficeTime): Deadline {
  const due = latestStart(end.due, term, { ...policy, afterHours: "none" }, office);
  return {
    due,
    get explanation() {
      return { ...end.explanation, before: { end: end.due, term }, due };
    },
  };
}

/** Returns a deadline that was promised under an earlier calendar and still holds, with what would be counted now. */
export function promisedDeadline(counted: Deadline, due: Instant): Deadline {
  if (counted.due === due) return counted;
  return {
    due,
    get explanation() {
      return { ...counted.explanation, promised: { instead: counted.due }, due };
    },
  };
}
