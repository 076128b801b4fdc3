import type { Instant, Term } from "@reglament/calendar";
import { actsIn, awaitsApplicant, type Edition, type Step } from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";
import { runningSince } from "./deadline-running.ts";
import { type BegunTerm, timeOf } from "./deadline-term.ts";
import type { DeadlineOf } from "./event.ts";
import type { OfficeTimes } from "./situation.ts";
import { placeOf, recordAt } from "./step-place.ts";

/** The terms of a case's steps, and the one for which a result is kept: from when they count, and in whose hours. */

/** What the term of a step follows from. */
type Way = Pick<Case, "channel" | "steps" | "pauses" | "kept">;

/**
 * Returns the term of a step of the case.
 *
 * It runs in the hours of the party whose procedure it is. Where the applicant is awaited it counts from the coming; a
 * step that was opened again keeps its first start. For the step in which a result is kept see {@link keepingTerm}.
 *
 * @param index - place in `Case.steps`
 * @param own - the length that the text gives an outcome, in place of the step's
 * @returns undefined when the step has no term, or the applicant hasn't come
 * @throws Error when the edition has no such step or the case none at this place
 */
export function stepTerm(
  law: Edition,
  times: OfficeTimes,
  state: Way,
  index: number,
  own?: Term,
): BegunTerm | undefined {
  const record = recordAt(state, index);
  const { step, party } = placeOf(law, record.step);
  if (step.id === law.storage?.step) return keepingTerm(law, times, state, index);
  const term = own ?? step.term;
  const start = countedFrom(step, record, state);
  if (term === undefined || start === undefined) return undefined;
  const of: DeadlineOf = { kind: "step", step: step.id, index };
  return {
    of,
    clause: step.clause,
    ...runningSince(law, state, { start, last: index }, of),
    term,
    counting: law.counting,
    office: timeOf(times, party),
    ...(record.doneAt === undefined ? {} : { doneAt: record.doneAt }),
  };
}

/**
 * Returns the term for which a result that nobody fetches is kept, from its arrival where it is kept. It belongs to the
 * step with which it arrived, so that putting it away doesn't begin it anew.
 *
 * @param index - place of the step in which the result lies there, in `Case.steps`
 * @throws Error when the edition has no such rule
 */
export function keepingTerm(law: Edition, times: OfficeTimes, state: Way, index: number): BegunTerm {
  const { storage } = law;
  if (storage === undefined) throw new Error(`${law.regulation}/${law.id} keeps no results`);
  const partyAt = (place: number) => placeOf(law, recordAt(state, place).step).party;
  let arrival = index;
  while (arrival > 0 && partyAt(arrival - 1) === partyAt(index)) arrival -= 1;
  const of: DeadlineOf = { kind: "step", step: storage.step, index: arrival };
  return {
    of,
    clause: storage.clause,
    ...runningSince(law, state, { start: recordAt(state, arrival).startedAt, last: index }, of),
    term: storage.keep,
    counting: law.counting,
    office: timeOf(times, storage.at),
  };
}

/** The length that the text gives the outcome with which a step was done; undefined when it gives it none of its own. */
export function ownTerm(law: Edition, state: Way, index: number): Term | undefined {
  const { step, act } = recordAt(state, index);
  return actsIn(placeOf(law, step).step, state.channel).find((stepAct) => stepAct.act === act)?.term;
}

/** @returns undefined while the applicant, on whose coming the term waits, hasn't come */
function countedFrom(step: Step, { cameAt, termFrom, startedAt }: StepRecord, { channel }: Way): Instant | undefined {
  return awaitsApplicant(step, channel) ? cameAt : (termFrom ?? startedAt);
}
