import type { Instant } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import type { Case } from "./case.ts";
import { stepTerm } from "./deadline-step.ts";
import { type BegunTerm, type TermDeadline, termDeadline, warningMoment } from "./deadline-term.ts";
import { arrivalTerms, deliveredAt, spanTerms, totalTerm } from "./deadline-whole.ts";
import type { OfficeTimes } from "./situation.ts";

/** A deadline that still runs. */
export interface OpenDeadline extends Omit<TermDeadline, "doneAt"> {
  /** When to warn that it comes near. */
  readonly warnAt: Instant;
}

/**
 * Returns what still runs, in this order: the open step's deadline, those of procedures, of arrivals, of the whole
 * service. Left out is what stands still, waits for the applicant or has no term; keeping has its own, see `keepUntil`.
 *
 * @throws CalendarTooShort when a deadline lies past the calendar's years
 */
export function openDeadlines(law: Edition, times: OfficeTimes, state: Case): readonly OpenDeadline[] {
  if (state.outcome !== undefined) return [];
  return [...dutyOf(law, times, state, state.steps.length - 1), ...wholeTerms(law, times, state)].flatMap((term) => {
    const open = term.doneAt === undefined ? termDeadline(term) : undefined;
    return open === undefined
      ? []
      : [{ ...open, warnAt: warningMoment(term, open.deadline.due, law.warnAfterPercent) }];
  });
}

/**
 * Returns every deadline of the case, done or not: those of its steps in the order in which they began, then as in
 * {@link openDeadlines}.
 *
 * @throws CalendarTooShort when a deadline lies past the calendar's years
 */
export function deadlinesOf(law: Edition, times: OfficeTimes, state: Case): readonly TermDeadline[] {
  const duties = state.steps.flatMap((_step, index) => dutyOf(law, times, state, index));
  return [...duties, ...wholeTerms(law, times, state)].flatMap((term) => termDeadline(term) ?? []);
}

/** What must be done in a step; nothing in one that only keeps the result. */
function dutyOf(law: Edition, times: OfficeTimes, state: Case, index: number): readonly BegunTerm[] {
  const term = state.steps[index]?.step === law.storage?.step ? undefined : stepTerm(law, times, state, index);
  return term === undefined ? [] : [term];
}

function wholeTerms(law: Edition, times: OfficeTimes, state: Case): readonly BegunTerm[] {
  const total = totalTerm(law, times, state);
  const doneAt = deliveredAt(law, state);
  return [
    ...spanTerms(law, times, state),
    ...arrivalTerms(law, times, state),
    ...(total === undefined ? [] : [{ ...total, ...(doneAt === undefined ? {} : { doneAt }) }]),
  ];
}
