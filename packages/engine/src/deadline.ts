import { addTerm, type Deadline, type Instant, type OfficeTime } from "@reglament/calendar";
import type { Edition, Step } from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";

/**
 * Deadlines of a case. None is stored: each follows from the edition, the
 * calendar's version and the events, and carries its explanation.
 */

/**
 * Returns when the step must be done.
 *
 * @throws Error when the edition has no such step, or one without a term: no case of an open channel comes to it
 * @throws CalendarTooShort when the deadline lies past the calendar's years
 */
export function deadlineOf(law: Edition, office: OfficeTime, step: StepRecord): Deadline {
  const { term } = stepOf(law, step.step);
  if (term === undefined) throw new Error(`${law.regulation}/${law.id}: step ${step.step} has no term`);
  return addTerm(step.startedAt, term, law.counting, office);
}

/** Returns every step begun so far with its deadline, in the order in which they began. */
export function stepDeadlines(
  law: Edition,
  office: OfficeTime,
  state: Case,
): readonly { readonly step: StepRecord; readonly deadline: Deadline }[] {
  return state.steps.map((step) => ({ step, deadline: deadlineOf(law, office, step) }));
}

/** Returns when the whole service must be delivered, counted from filing; undefined when the edition states no total term. */
export function totalDeadline(law: Edition, office: OfficeTime, state: Pick<Case, "filedAt">): Deadline | undefined {
  return law.totalTerm && addTerm(state.filedAt, law.totalTerm.term, law.counting, office);
}

/** Returns the next moment at which something about the case falls due; undefined once it has ended. */
export function nextMoment(law: Edition, office: OfficeTime, state: Case): Instant | undefined {
  const open = state.outcome === undefined ? state.steps.at(-1) : undefined;
  return open && deadlineOf(law, office, open).due;
}

/**
 * Whether the deadline has passed; the due moment itself is still in time.
 *
 * @param now - for a step already done, the moment when it was done
 */
export function isOverdue(deadline: Deadline, now: Instant): boolean {
  return now > deadline.due;
}

function stepOf(law: Edition, id: string): Step {
  const step = law.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`${law.regulation}/${law.id} has no step ${id}`);
  return step;
}
