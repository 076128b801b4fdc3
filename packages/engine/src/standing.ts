import { actsIn, type Edition, firstActs, type Product, partyOf, type Step, type StepAct } from "@reglament/regulation";
import type { Standing } from "./act-module.ts";
import type { Case } from "./case.ts";
import { signedPapers } from "./product.ts";

/** Where a case stands: its open step, the acts open there, and the office whose turn it is. */

/**
 * Returns where a case stands.
 *
 * @throws Error when it has ended, or the edition is another one than the case's
 */
export function standingOf(law: Edition, state: Case): Standing {
  return { law, state, step: openStep(law, state) };
}

/**
 * Returns the step at which the case stands.
 *
 * @throws Error when the edition has no such step or the case has ended: it was replayed under another edition
 */
export function openStep(law: Edition, state: Case): Step {
  const record = state.steps.at(-1);
  const step = law.steps.find((candidate) => candidate.id === record?.step);
  if (step === undefined || record?.doneAt !== undefined) {
    throw new Error(`edition ${law.regulation}/${law.id} has no open step ${record?.step}`);
  }
  return step;
}

/**
 * Returns where a case stands or, when it has ended, stood last.
 *
 * @throws Error when the edition is another one than the case's
 */
export function lastStandingOf(law: Edition, state: Case): Standing {
  const step = law.steps.find(({ id }) => id === state.steps.at(-1)?.step);
  if (step === undefined) throw new Error(`edition ${law.regulation}/${law.id} has no step of this case`);
  return { law, state, step };
}

/** The acts that the text lets follow now, whoever does them: the next one of the step's chain, or those it begins with. */
export function actsAt(step: Step, state: Case): readonly StepAct[] {
  const { channel, nextAct } = state;
  return nextAct === undefined ? firstActs(step, channel) : actsIn(step, channel).filter(({ act }) => act === nextAct);
}

/** The office in which the step is done; undefined where no office does it, or it isn't known yet which. */
export function officeAt(law: Edition, state: Case, step: Step): string | undefined {
  switch (partyOf(law, step.id)) {
    case "provider":
      return state.office;
    case "centre":
      return state.centre;
    case "department":
      return state.department;
    case "portal":
      return undefined;
  }
}

/** Whether the term of the open step stands still. */
export function isPaused({ pauses }: Case): boolean {
  const last = pauses.at(-1);
  return last !== undefined && last.until === undefined;
}

/** Whether the paper now up for signing was prepared in an earlier step, so that another person must sign it. */
export function wasPreparedBefore({ state, step }: Standing): boolean {
  const { draft } = state;
  return draft !== undefined && state.steps[draft.preparedIn]?.step !== step.id;
}

/** The number on the acceptance receipt, that of its registration; undefined when none was given or it bears none. */
export function receiptNumberOf({ receiptGiven, centreNumber, incomingNumber }: Case): string | undefined {
  return receiptGiven && (receiptGiven.by === "centre" ? centreNumber : incomingNumber);
}

/** The papers that are handed out at the end; empty while nothing is signed. */
export function papersToIssue(law: Edition, { signed, draft, channel }: Case): readonly Product[] {
  return signed === undefined || draft === undefined ? [] : signedPapers(law, draft.kind, channel);
}
