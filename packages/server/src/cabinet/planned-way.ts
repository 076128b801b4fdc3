import type { Instant } from "@reglament/calendar";
import { type Case, type OfficeTimes, plannedDeadline } from "@reglament/engine";
import { actsIn, type Edition, type Step } from "@reglament/regulation";

/** A step that is still to come, with the latest moment at which it ends. */
export interface PlannedStep {
  readonly step: Step;
  readonly due: Instant;
}

/**
 * Works out the latest moment of each step from the open one on, as if each
 * used up its term and led on by its first act that goes on to a step.
 *
 * It is a promise to the applicant, so it counts slow offices, not quick ones. A step without a term, or one that waits
 * for the applicant, adds nothing.
 *
 * @returns empty once the case has ended
 * @throws CalendarTooShort when it runs past the calendar's years
 */
export function plannedWay(law: Edition, times: OfficeTimes, state: Case): readonly PlannedStep[] {
  if (state.outcome !== undefined) return [];
  const way: PlannedStep[] = [];
  let record = state.steps.at(-1);
  while (record !== undefined && way.length < law.steps.length) {
    const { step: id } = record;
    const step = law.steps.find((candidate) => candidate.id === id);
    if (step === undefined) break;
    const due = plannedDeadline(law, times, state.channel, record)?.due ?? record.startedAt;
    way.push({ step, due });
    const acts = actsIn(step, state.channel);
    if (acts.some(({ act }) => act === "issue")) break;
    const next = acts.flatMap(({ then: leadsTo }) => ("step" in leadsTo ? [leadsTo.step] : [])).at(0);
    record = next === undefined ? undefined : { step: next, startedAt: due };
  }
  return way;
}
