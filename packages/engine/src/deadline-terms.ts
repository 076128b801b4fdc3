import { type CountingPolicy, type Instant, isOpen, type Term } from "@reglament/calendar";
import {
  actsIn,
  awaitsApplicant,
  type Edition,
  type PartyId,
  type Procedure,
  type Span,
  type Step,
} from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";
import { isSameDeadline } from "./deadline-of.ts";
import { type BegunTerm, timeOf } from "./deadline-term.ts";
import type { DeadlineOf } from "./event.ts";
import { standstillOf } from "./pause-length.ts";
import type { OfficeTimes } from "./situation.ts";

/**
 * The terms of a case: those of its steps, of a procedure as a whole, of what must arrive before an end, of the whole
 * service. Each says from when it counts, in whose hours, and when what it asks for was done.
 */

/** What the term of a step follows from. */
type Way = Pick<Case, "channel" | "steps" | "pauses" | "kept">;

/** What the term of a whole service follows from; a case in a list is enough. */
export type Filing = Pick<Case, "filedAt" | "channel"> & Partial<Pick<Case, "pauses" | "kept">>;

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
    ...begun(law, state, { start, last: index }, of),
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
    ...begun(law, state, { start: recordAt(state, arrival).startedAt, last: index }, of),
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

/**
 * Returns the terms that the text sets for procedures as a whole, of those that the case has come to.
 *
 * Such a term counts from the procedure's first step and is met when the case leaves it; going to the education
 * department for a blank isn't leaving.
 */
export function spanTerms(law: Edition, times: OfficeTimes, state: Case): readonly BegunTerm[] {
  return spansIn(law, state).flatMap(({ procedure, span }) => {
    const term = spanTerm(law, times, state, procedure, span);
    return term === undefined ? [] : [term];
  });
}

/**
 * Returns the terms by which the result of a procedure must have arrived where it is handed out.
 *
 * One that is counted back from the end of the whole service is known from filing on.
 */
export function arrivalTerms(law: Edition, times: OfficeTimes, state: Case): readonly BegunTerm[] {
  return spansIn(law, state).flatMap(({ procedure, span }) => {
    const { arrivesBefore } = span;
    if (arrivesBefore === undefined) return [];
    const left = leavingOf(law, state, procedure);
    const whole = arrivesBefore.ofTotal ? totalTerm(law, times, state) : spanTerm(law, times, state, procedure, span);
    if (whole === undefined) return [];
    const of: DeadlineOf = { kind: "arrival", procedure: procedure.id };
    const { doneAt: _doneAt, kept: _kept, ...base } = whole;
    return [
      {
        ...base,
        ...begun(law, state, { start: whole.start, last: left.index }, of),
        of,
        clause: arrivesBefore.clause,
        before: arrivesBefore.term,
        ...(left.at === undefined ? {} : { doneAt: left.at }),
      },
    ];
  });
}

/**
 * Returns the term of the whole service; undefined when the edition states none.
 *
 * It counts from filing in the provider's days. Filing while the centre is open, also when the provider isn't, counts on
 * its own day. Where the text says so, a filing after hours moves the issue on in any case.
 */
export function totalTerm(law: Edition, times: OfficeTimes, filing: Filing): BegunTerm | undefined {
  if (law.totalTerm === undefined) return undefined;
  const { term, clause } = law.totalTerm;
  return {
    of: { kind: "total" },
    ...(clause === undefined ? {} : { clause }),
    ...begun(law, filing, { start: filing.filedAt }, { kind: "total" }),
    term,
    counting: countingFromFiling(law, times, filing),
    office: times.provider,
  };
}

/**
 * Returns when the service was delivered as far as it lies with the offices: when it ended, or the result lay ready for
 * the applicant to fetch; undefined before that.
 */
export function deliveredAt(law: Edition, state: Case): Instant | undefined {
  const ready = state.steps.find(({ step }) => awaitsApplicant(placeOf(law, step).step, state.channel));
  return ready?.startedAt ?? endedAt(state);
}

function spanTerm(
  law: Edition,
  times: OfficeTimes,
  state: Case,
  procedure: Procedure,
  { term, clause }: Span,
): BegunTerm | undefined {
  const first = state.steps.findIndex(({ step }) => placeOf(law, step).procedure === procedure.id);
  if (first < 0) return undefined;
  const { termFrom, startedAt } = recordAt(state, first);
  const left = leavingOf(law, state, procedure);
  const of: DeadlineOf = { kind: "span", procedure: procedure.id };
  return {
    of,
    clause,
    ...begun(law, state, { start: termFrom ?? startedAt, last: left.index }, of),
    term,
    counting: first === 0 ? countingFromFiling(law, times, state) : law.counting,
    office: timeOf(times, procedure.party),
    ...(left.at === undefined ? {} : { doneAt: left.at }),
  };
}

/** When the case left a procedure that it had come to, and the place of the last step before that. */
function leavingOf(law: Edition, state: Case, procedure: Procedure): { readonly at?: Instant; readonly index: number } {
  const isWithin = (record: StepRecord) => {
    const place = placeOf(law, record.step);
    return place.procedure === procedure.id || place.party === "department";
  };
  const first = state.steps.findIndex(({ step }) => placeOf(law, step).procedure === procedure.id);
  const next = first < 0 ? -1 : state.steps.findIndex((record, index) => index > first && !isWithin(record));
  const at = next < 0 ? endedAt(state) : recordAt(state, next).startedAt;
  return { ...(at === undefined ? {} : { at }), index: next < 0 ? state.steps.length - 1 : next - 1 };
}

function spansIn(law: Edition, { channel }: Case): readonly { readonly procedure: Procedure; readonly span: Span }[] {
  return law.procedures.flatMap((procedure) =>
    procedure.spans
      .filter(({ channels }) => channels === undefined || channels.includes(channel))
      .map((span) => ({ procedure, span })),
  );
}

/** From when a term counts, how it stood still since, and what was promised. */
function begun(
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

/** @returns undefined while the applicant, on whose coming the term waits, hasn't come */
function countedFrom(step: Step, { cameAt, termFrom, startedAt }: StepRecord, { channel }: Way): Instant | undefined {
  return awaitsApplicant(step, channel) ? cameAt : (termFrom ?? startedAt);
}

function countingFromFiling(law: Edition, { centre }: OfficeTimes, { channel, filedAt }: Filing): CountingPolicy {
  const { counting, issueAfterHours } = law;
  // At the closing minute an office still takes what is handed in.
  const isCentreOpen = channel === "centre" && (isOpen(filedAt, centre) || isOpen((filedAt - 1) as Instant, centre));
  if (isCentreOpen) return { ...counting, afterHours: "none" };
  return issueAfterHours === undefined ? counting : { ...counting, afterHours: "next-working-day" };
}

function endedAt({ outcome, steps }: Case): Instant | undefined {
  return outcome === undefined ? undefined : steps.at(-1)?.doneAt;
}

function recordAt({ steps }: Pick<Case, "steps">, index: number): StepRecord {
  const record = steps[index];
  if (record === undefined) throw new Error(`the case has no step at place ${index}`);
  return record;
}

function placeOf(
  { procedures, regulation, id: edition }: Edition,
  id: string,
): { readonly step: Step; readonly party: PartyId; readonly procedure: string } {
  for (const { id: procedure, party, steps } of procedures) {
    const step = steps.find((candidate) => candidate.id === id);
    if (step !== undefined) return { step, party, procedure };
  }
  throw new Error(`${regulation}/${edition} has no step ${id}`);
}
