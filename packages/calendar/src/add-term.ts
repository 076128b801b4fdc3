/**
 * The moment a term ends, with its reasons.
 *
 * It does not know what happens when a deadline passes, nor which policy a
 * regulation follows: both come from above.
 */
import { dueOf } from "./due-of.ts";
import { explanationOf } from "./explanation-of.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { Suspension } from "./suspension.ts";
import type { CountingPolicy, Deadline, Explanation, Term } from "./term.ts";

/**
 * Returns the deadline of a term that an event starts, with its reasons.
 *
 * Minutes and hours run while the office works, from the next working moment
 * when the event comes outside; a term that ends exactly when a break or the
 * night starts ends there, not after it. How the other units are counted stands
 * at {@link Term} and {@link CountingPolicy}. No deadline lies before its event.
 *
 * A term may have stood still. Of working time as much is left afterwards as before, to the millisecond. Of days, as
 * many are counted after the one on which it goes on as were left after the one on which it stopped; when that ends
 * before it goes on, it ends at the next closing time.
 *
 * @param suspensions - times in which the term stood still, in their order; those that begin after its end change nothing
 * @throws CalendarTooShort when the event or the deadline lies outside the years on record
 * @throws RangeError when the term is not a whole number of 1 or more, or longer than `longestTerm`; a bug in the caller,
 *   since a checked regulation cannot contain it
 *
 * @example
 * // Friday 7 June 2019, 17:50, an office open 09:00-13:00 and 14:00-18:00
 * addTerm(start, { minutes: 15 }, policy, office).due; // Monday 10 June, 09:05
 */
export function addTerm(
  start: Instant,
  term: Term,
  policy: CountingPolicy,
  office: OfficeTime,
  suspensions: readonly Suspension[] = [],
): Deadline {
  const due = dueOf(start, term, policy, office, suspensions);
  let explanation: Explanation | undefined;
  return {
    due,
    get explanation() {
      explanation ??= explanationOf({ start, term, policy, due, suspensions }, office);
      return explanation;
    },
  };
}
