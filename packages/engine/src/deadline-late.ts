import { type Deadline, workingDaysBetween, workingMinutesBetween } from "@reglament/calendar";
import { type Edition, partyOf } from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";
import { actDeadline, deadlineOf } from "./deadline.ts";
import { timeOf } from "./deadline-term.ts";
import type { OfficeTimes } from "./situation.ts";

/** A step that was done after its deadline. */
export interface LateStep {
  /** Place in `Case.steps`. */
  readonly index: number;
  readonly step: StepRecord;
  /** That of the outcome, where the text gives it one of its own. */
  readonly deadline: Deadline;
  /** Between the deadline and the act, in the hours of the office; 0 when it came within the same closed time. */
  readonly workingMinutes: number;
  /** Likewise in working days. */
  readonly workingDays: number;
}

/**
 * Returns the steps that were done late, in their order, and by how much: also long after the case has ended.
 *
 * The step in which a result is kept is no duty and never late.
 *
 * @throws CalendarTooShort when a deadline lies past the calendar's years
 */
export function lateSteps(law: Edition, times: OfficeTimes, state: Case): readonly LateStep[] {
  return state.steps.flatMap((step, index) => {
    const { doneAt } = step;
    if (doneAt === undefined || step.step === law.storage?.step) return [];
    const deadline = actDeadline(law, times, state, index) ?? deadlineOf(law, times, state, index);
    if (deadline === undefined || doneAt <= deadline.due) return [];
    const office = timeOf(times, partyOf(law, step.step));
    const workingMinutes = workingMinutesBetween(deadline.due, doneAt, office);
    return [{ index, step, deadline, workingMinutes, workingDays: workingDaysBetween(deadline.due, doneAt, office) }];
  });
}
