import type { Deadline, Instant } from "@reglament/calendar";
import type { ChannelId, Edition } from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";
import { ownTerm, stepTerm } from "./deadline-step.ts";
import { deadlineOfTerm, type TermDeadline, termDeadline } from "./deadline-term.ts";
import { arrivalTerms, type Filing, spanTerms, totalTerm } from "./deadline-whole.ts";
import type { OfficeTimes } from "./situation.ts";

/**
 * Deadlines of a case. None is stored: each follows from the edition, the
 * calendar's version and the events, and carries its explanation. Those that
 * were promised before the calendar changed, and kept, stand in the events.
 */

/**
 * Returns when a step of the case must be done.
 *
 * @param index - place in `Case.steps`
 * @returns undefined when the step has no term, the applicant whom it awaits hasn't come, or its term stands still
 * @throws Error when the edition has no such step or the case none at this place
 * @throws CalendarTooShort when the deadline lies past the calendar's years
 */
export function deadlineOf(law: Edition, times: OfficeTimes, state: Case, index: number): Deadline | undefined {
  const term = stepTerm(law, times, state, index);
  return term && deadlineOfTerm(term);
}

/**
 * Returns the deadline of the outcome with which a step was done, where the text gives it a length of its own: "refuses
 * acceptance, 3 minutes".
 *
 * @returns undefined when it gives none, or the step isn't done
 * @throws as {@link deadlineOf}
 */
export function actDeadline(law: Edition, times: OfficeTimes, state: Case, index: number): Deadline | undefined {
  const own = ownTerm(law, state, index);
  const term = own && stepTerm(law, times, state, index, own);
  return term && deadlineOfTerm(term);
}

/**
 * Returns when a step would be due that begins at a moment and that nothing stops.
 *
 * @returns undefined when it has no term, or counts from the applicant's coming
 * @throws as {@link deadlineOf}
 */
export function plannedDeadline(
  law: Edition,
  times: OfficeTimes,
  channel: ChannelId,
  { step, startedAt }: Pick<StepRecord, "step" | "startedAt">,
): Deadline | undefined {
  const term = stepTerm(law, times, { channel, steps: [{ step, startedAt }], pauses: [], kept: [] }, 0);
  return term && deadlineOfTerm(term);
}

/** Returns every step begun so far, in the order in which they began, with its deadline where it has one. */
export function stepDeadlines(
  law: Edition,
  times: OfficeTimes,
  state: Case,
): readonly { readonly index: number; readonly step: StepRecord; readonly deadline?: Deadline }[] {
  return state.steps.map((step, index) => {
    const deadline = deadlineOf(law, times, state, index);
    return { index, step, ...(deadline === undefined ? {} : { deadline }) };
  });
}

/** Returns the deadlines of the procedures as a whole, of those that the case has come to; see `spanTerms`. */
export function spanDeadlines(law: Edition, times: OfficeTimes, state: Case): readonly TermDeadline[] {
  return spanTerms(law, times, state).flatMap((term) => termDeadline(term) ?? []);
}

/** Returns the deadlines by which results must have arrived where they are handed out; see `arrivalTerms`. */
export function arrivalDeadlines(law: Edition, times: OfficeTimes, state: Case): readonly TermDeadline[] {
  return arrivalTerms(law, times, state).flatMap((term) => termDeadline(term) ?? []);
}

/**
 * Returns when the whole service must be delivered, counted from filing.
 *
 * @param filing - a case, or what a list knows of one
 * @returns undefined when the edition states no total term, or it stands still
 * @throws CalendarTooShort when the deadline lies past the calendar's years
 */
export function totalDeadline(law: Edition, times: OfficeTimes, filing: Filing): Deadline | undefined {
  const term = totalTerm(law, times, filing);
  return term && deadlineOfTerm(term);
}

/**
 * Whether the deadline has passed; the due moment itself is still in time.
 *
 * @param now - for a step already done, the moment when it was done
 */
export function isOverdue(deadline: Deadline, now: Instant): boolean {
  return now > deadline.due;
}
