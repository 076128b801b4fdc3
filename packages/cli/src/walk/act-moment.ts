import type { Instant } from "@reglament/calendar";
import { type Case, deadlineOf, keepUntil, type OfficeTimes } from "@reglament/engine";
import { awaitsApplicant, type Step } from "@reglament/regulation";
import type { WalkRequest } from "./walk-request.ts";
import { timeAt } from "./walk-scene.ts";
import { lateMoment, morningOf, workingMoment } from "./working-moment.ts";

/** When the next act of a case is done. */
interface ActMoment {
  readonly at: Instant;
  /** When the applicant came, in a step that waits for that. */
  readonly cameAt?: Instant;
}

/** Decides when the next act is done, from where the case stands. */
export type Timetable = (request: WalkRequest, state: Case, step: Step, times: OfficeTimes) => ActMoment;

const DAY_MS = 86_400_000;
/** How long whoever fetches a result late lets the school keep it. */
const DAYS_AT_SCHOOL = 10;

/**
 * Diligent officials, or late ones where the walk's goal says so; acts of one step follow at once. The applicant comes
 * for a result on the morning after it is there, or, where it is to be kept, after it went back.
 */
export const diligent: Timetable = (request, state, step, times) => {
  const { edition: law, goal } = request;
  const record = state.steps.at(-1);
  if (record === undefined) throw new Error("a case stands at a step");
  const office = timeAt(law, times, step.id);
  if (state.nextAct !== undefined) return { at: state.changedAt };
  if (awaitsApplicant(step, state.channel) && !isToBeKept(request, state)) {
    const cameAt = morningOf((record.startedAt + DAY_MS) as Instant, office);
    return { cameAt, at: workingMoment(law, office, step, { startedAt: cameAt }) };
  }
  if (goal.variant === "storage" && step.id === law.storage?.step) {
    const until = keepUntil(law, times, state)?.due;
    if (until === undefined) throw new Error(`nothing is kept at step ${step.id}`);
    return { at: lateMoment(until, office) };
  }
  if (step.acts.some(({ act }) => act === "request-again")) {
    return { at: morningOf((record.startedAt + DAYS_AT_SCHOOL * DAY_MS) as Instant, office) };
  }
  const due = goal.variant === "late" ? deadlineOf(law, times, state, state.steps.length - 1)?.due : undefined;
  return { at: due === undefined ? workingMoment(law, office, step, record) : lateMoment(due, office) };
};

/** Whether the applicant doesn't come for the result before it was kept and returned. */
export function isToBeKept({ edition: { storage }, goal }: WalkRequest, { steps }: Case): boolean {
  return goal.variant === "storage" && !steps.some(({ step }) => step === storage?.step);
}
