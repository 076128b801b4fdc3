import type { Instant } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import type { Case } from "./case.ts";
import { isSameDeadline } from "./deadline-of.ts";
import type { BegunTerm } from "./deadline-term.ts";
import type { DeadlineOf } from "./event.ts";
import { standstillOf } from "./pause-length.ts";

/**
 * Returns from when a term of the case counts, how it stood still since, and what was promised of it.
 *
 * @param from - its start, and the place of the last step that it covers; none: all that come
 */
export function runningSince(
  law: Edition,
  { pauses = [], kept = [] }: Partial<Pick<Case, "pauses" | "kept">>,
  from: { readonly start: Instant; readonly last?: number },
  of: DeadlineOf,
): Pick<BegunTerm, "start" | "suspensions" | "stoppedAt" | "kept"> {
  const promise = kept.find((one) => isSameDeadline(one.of, of));
  const later = promise && standstillOf(law, { pauses: pauses.slice(promise.pauses) }, from).suspensions;
  return {
    start: from.start,
    ...standstillOf(law, { pauses }, from),
    ...(promise === undefined || later === undefined ? {} : { kept: { due: promise.due, later } }),
  };
}
