import { compiled } from "./compiled/compiled.ts";
import { goOnAt } from "./compiled/suspended-due-at.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { Span } from "./office-time.ts";
import type { CountingPolicy, TermUnit } from "./term.ts";

/**
 * Returns when a term ends that was to end at `due` and then stood still: as in `addTerm`, but without asking how that
 * end came about.
 *
 * @param unit - in which the term is counted
 * @param suspensions - in their order
 * @throws CalendarTooShort when a moment or the end lies outside the years on record
 */
export function termGoesOn(
  due: Instant,
  unit: TermUnit,
  policy: CountingPolicy,
  office: OfficeTime,
  suspensions: readonly Span[],
): Instant {
  return goOnAt(compiled(office), due, unit, policy, suspensions) as Instant;
}
