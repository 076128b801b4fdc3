import { compiled } from "./compiled/compiled.ts";
import { latestStartAt } from "./compiled/latest-start-at.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import { type CountingPolicy, lengthOf, type Term, unitOf } from "./term.ts";

/**
 * Returns the latest event whose deadline is not later than `end`: the term subtracted.
 *
 * An event a millisecond later has a later deadline. Every earlier event is in time as well, but for a term in clock
 * days around a change of clocks.
 *
 * @throws CalendarTooShort when `end` or the event lies outside the years on record
 * @throws RangeError when the term is not a whole number of 1 or more, or longer than `longestTerm`
 *
 * @example
 * // an office open 09:00-13:00 and 14:00-18:00; Monday 10 June 2019, 09:05
 * latestStart(end, { minutes: 15 }, policy, office); // Friday 7 June, 17:50
 */
export function latestStart(end: Instant, term: Term, policy: CountingPolicy, office: OfficeTime): Instant {
  return latestStartAt(compiled(office), end, unitOf(term), lengthOf(term), policy) as Instant;
}
