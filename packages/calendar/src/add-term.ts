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
import type { CountingPolicy, Deadline, Explanation, Term } from "./term.ts";

/**
 * Returns the deadline of a term that an event starts, with its reasons.
 *
 * Minutes and hours run while the office works, from the next working moment
 * when the event comes outside; a term that ends exactly when a break or the
 * night starts ends there, not after it. How the other units are counted stands
 * at {@link Term} and {@link CountingPolicy}. No deadline lies before its event.
 *
 * @throws CalendarTooShort when the event or the deadline lies outside the years on record
 * @throws RangeError when the term is not a whole number of 1 or more, or longer than `longestTerm`; a bug in the caller,
 *   since a checked regulation cannot contain it
 *
 * @example
 * // Friday 7 June 2019, 17:50, an office open 09:00-13:00 and 14:00-18:00
 * addTerm(start, { minutes: 15 }, policy, office).due; // Monday 10 June, 09:05
 */
export function addTerm(start: Instant, term: Term, policy: CountingPolicy, office: OfficeTime): Deadline {
  const due = dueOf(start, term, policy, office);
  let explanation: Explanation | undefined;
  return {
    due,
    get explanation() {
      explanation ??= explanationOf({ start, term, policy, due }, office);
      return explanation;
    },
  };
}
