import { compiled } from "./compiled/compiled.ts";
import { dueAt } from "./compiled/due-at.ts";
import { suspendedDueAt } from "./compiled/suspended-due-at.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { Span } from "./office-time.ts";
import { type CountingPolicy, lengthOf, type Term, unitOf } from "./term.ts";

/**
 * Returns when a term ends that an event starts, without the reasons.
 *
 * @param suspensions - times in which it stood still, in their order; see `addTerm`
 * @throws CalendarTooShort when the event or the deadline lies outside the years on record
 * @throws RangeError when the term is not a whole number of 1 or more, or longer than `longestTerm`; a bug in the caller,
 *   since a checked regulation cannot contain it
 */
export function dueOf(
  start: Instant,
  term: Term,
  policy: CountingPolicy,
  office: OfficeTime,
  suspensions: readonly Span[] = [],
): Instant {
  const c = compiled(office);
  return (
    suspensions.length === 0
      ? dueAt(c, start, unitOf(term), lengthOf(term), policy)
      : suspendedDueAt(c, start, term, policy, suspensions).due
  ) as Instant;
}
