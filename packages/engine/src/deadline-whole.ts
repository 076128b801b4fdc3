import { type CountingPolicy, type Instant, isOpen } from "@reglament/calendar";
import { awaitsApplicant, type Edition, type Procedure, type Span } from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";
import { runningSince } from "./deadline-running.ts";
import { type BegunTerm, timeOf } from "./deadline-term.ts";
import type { DeadlineOf } from "./event.ts";
import type { OfficeTimes } from "./situation.ts";
import { placeOf, recordAt } from "./step-place.ts";

/**
 * The terms of a case that span several steps: those of a procedure as a whole, of what must arrive before an end, of the
 * whole service. Each says from when it counts, in whose hours, and when what it asks for was done.
 */

/** What the term of a whole service follows from; a case in a list is enough. */
export type Filing = Pick<Case, "filedAt" | "channel"> & Partial<Pick<Case, "pauses" | "kept">>;

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
    const { start, term, counting, office } = whole;
    return [
      {
        ...runningSince(law, state, { start, last: left.index }, of),
        of,
        term,
        counting,
        office,
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
    ...runningSince(law, filing, { start: filing.filedAt }, { kind: "total" }),
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
    ...runningSince(law, state, { start: termFrom ?? startedAt, last: left.index }, of),
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
