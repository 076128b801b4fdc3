import type { Deadline } from "@reglament/calendar";
import { actsIn, type Edition } from "@reglament/regulation";
import type { Case } from "./case.ts";
import { keepingTerm } from "./deadline-step.ts";
import { termDeadline } from "./deadline-term.ts";
import type { DeadlineOf } from "./event.ts";
import type { OfficeTimes } from "./situation.ts";

/**
 * Returns until when a result that nobody fetches is kept where it has arrived.
 *
 * @returns undefined when the edition has no such rule, or the result isn't there or went back already
 * @throws CalendarTooShort when it lies past the calendar's years
 */
export function keepUntil(law: Edition, times: OfficeTimes, state: Case): Deadline | undefined {
  return keeping(law, times, state)?.deadline;
}

/** The same, with the step of the case in which the result arrived. */
export function keeping(
  law: Edition,
  times: OfficeTimes,
  state: Case,
): { readonly of: DeadlineOf; readonly deadline: Deadline } | undefined {
  if (state.outcome !== undefined || !isKept(law, state)) return undefined;
  return termDeadline(keepingTerm(law, times, state, state.steps.length - 1));
}

/** Whether the result lies where it is kept: in the step of keeping, or in one from which it goes there. */
function isKept({ storage, steps }: Edition, { channel, steps: way }: Case): boolean {
  const open = steps.find(({ id }) => id === way.at(-1)?.step);
  if (storage === undefined || open === undefined) return false;
  const goesThere = actsIn(open, channel).some(({ then: next }) => "step" in next && next.step === storage.step);
  return goesThere || open.id === storage.step;
}
