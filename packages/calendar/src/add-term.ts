/**
 * The moment a term ends.
 *
 * It does not know what happens when a deadline passes, nor which policy a
 * regulation follows: both come from above.
 */
import { countWorkingDays } from "./count-working-days.ts";
import { countWorkingTime } from "./count-working-time.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-time.ts";
import type { CountingPolicy, Deadline, Term } from "./term.ts";

/**
 * Returns the deadline of a term that an event starts, with its reasons.
 *
 * Minutes and hours run while the office works, from the next working moment
 * when the event comes outside; a term that ends exactly when a break or the
 * night starts ends there, not after it. A term in working days ends at the
 * closing time of its last day.
 *
 * @throws CalendarTooShort when the event or the deadline lies outside the years on record
 * @throws RangeError when the term is not a whole number of 1 or more; a bug in the caller, since a checked
 *   regulation cannot contain it
 *
 * @example
 * // Friday 7 June 2019, 17:50, an office open 09:00-13:00 and 14:00-18:00
 * addTerm(start, { minutes: 15 }, policy, office).due; // Monday 10 June, 09:05
 */
export function addTerm(start: Instant, term: Term, policy: CountingPolicy, office: OfficeTime): Deadline {
  const length = lengthOf(term);
  if (!Number.isSafeInteger(length) || length < 1) {
    throw new RangeError(`A term must be a whole number of 1 or more, not ${JSON.stringify(term)}.`);
  }
  const count =
    "workingDays" in term
      ? countWorkingDays(start, length, policy, office)
      : countWorkingTime(start, "hours" in term ? length * 60 : length, office);
  const calendarVersion = office.calendar.version;
  return { due: count.due, explanation: { start, term, policy, calendarVersion, ...count } };
}

function lengthOf(term: Term): number {
  if ("workingDays" in term) {
    return term.workingDays;
  }
  return "hours" in term ? term.hours : term.minutes;
}
