import { type Edition, firstActs, type Next } from "@reglament/regulation";
import type { Case, Outcome, StepRecord } from "./case.ts";
import type { CaseEvent, EventOf, Filed } from "./event.ts";
import { effectOf } from "./event-effect.ts";
import { actsAt, openStep } from "./standing.ts";
import { actOfEvent, isStepEvent, type StepEvent } from "./step-event.ts";

/**
 * A case as the fold of its events.
 *
 * Events carry no step: which step an act closes and which one it opens stands
 * in the edition that the case was filed under, and that never changes.
 */

/**
 * Returns the case after the event.
 *
 * @param law - the edition that the case was filed under
 * @param state - the case before the event, undefined for `filed`
 * A mistake may be noted after the end; it changes nothing but what is known.
 *
 * @throws Error when the event can't follow: the log is damaged or the edition is another one
 */
export function evolve(law: Edition, state: Case | undefined, event: CaseEvent): Case {
  if (event.type === "filed") {
    if (state !== undefined) throw new Error("a case is filed once");
    return begin(law, event);
  }
  if (state === undefined) throw new Error(`a case begins with filed, not with ${event.type}`);
  if (state.outcome !== undefined && event.type !== "mistake-corrected")
    throw new Error(`${event.type} can't follow the end of a case`);
  const before = { ...state, version: state.version + 1, changedAt: event.at };
  const after = effectOf(law, before, event);
  if (isStepEvent(event)) return progress(law, after, event);
  switch (event.type) {
    case "withdrawn":
      return end(after, event, "withdraw", "withdrawn");
    case "signature-disproved":
      return end(after, event, "disprove-signature", "not-filed");
    case "returned-to-executor":
      return reopen(law, before, after, event);
    case "correction-asked":
    case "mistake-corrected":
    case "claimed":
    case "released":
    case "executor-replaced":
    case "paused":
    case "resumed":
    case "deadline-neared":
    case "deadline-passed":
    case "keeping-ended":
    case "calendar-changed":
    case "signature-confirmed":
      return after;
  }
}

/**
 * Returns the case that the events tell, from the first one on.
 *
 * @throws Error when there are no events or they can't follow each other
 */
export function replay(law: Edition, events: readonly CaseEvent[]): Case {
  let state: Case | undefined;
  for (const event of events) state = evolve(law, state, event);
  if (state === undefined) throw new Error("a case has at least one event");
  return state;
}

function begin(law: Edition, filed: Filed): Case {
  const first = law.channels.find(({ id }) => id === filed.channel)?.startsAt;
  if (first === undefined) throw new Error(`${law.regulation}/${law.id} has no channel ${filed.channel}`);
  if (filed.regulation !== law.regulation || filed.edition !== law.id) {
    throw new Error(`filed under ${filed.regulation}/${filed.edition}, not under ${law.regulation}/${law.id}`);
  }
  return {
    version: 1,
    regulation: filed.regulation,
    edition: filed.edition,
    channel: filed.channel,
    office: filed.office,
    ...(filed.centre === undefined ? {} : { centre: filed.centre }),
    filedBy: filed.by,
    filedAt: filed.at,
    facts: filed.facts,
    given: filed.given,
    attached: filed.attached,
    application: filed.application,
    ...(filed.signature === undefined ? {} : { signature: filed.signature }),
    ...(filed.undetermined === undefined ? {} : { waitingForSignature: filed.undetermined }),
    pauses: [],
    marks: [],
    kept: [],
    steps: [{ step: first, startedAt: filed.at }],
    changedAt: filed.at,
  };
}

/** Goes on to the next act of the step, closes the step and opens the next one, or ends the case. */
function progress(law: Edition, state: Case, event: StepEvent): Case {
  const act = actOfEvent[event.type];
  const step = openStep(law, state);
  const stepAct = actsAt(step, state).find((offered) => offered.act === act);
  if (stepAct === undefined) {
    throw new Error(`${event.type} can't follow at step ${step.id} of ${law.regulation}/${law.id}`);
  }
  const { then: next } = stepAct;
  if ("act" in next) return { ...state, nextAct: next.act };
  if ("outcome" in next) return end(state, event, act, outcomeOf(next.outcome, state));
  const { nextAct: _done, claimedBy: _letGo, ...rest } = state;
  return { ...rest, steps: [...closed(state, event, act), { step: next.step, startedAt: event.at }] };
}

function end(
  { nextAct: _done, claimedBy: _letGo, ...state }: Case,
  event: CaseEvent,
  act: NonNullable<StepRecord["act"]>,
  outcome: Outcome,
): Case {
  return { ...state, steps: closed(state, event, act), outcome };
}

/** Opens the step in which the paper was prepared once more, with the term that it had. */
function reopen(law: Edition, { draft }: Case, after: Case, event: EventOf<"returned-to-executor">): Case {
  const prepared = draft && after.steps[draft.preparedIn]?.step;
  const first = after.steps.find(({ step }) => step === prepared);
  const step = law.steps.find(({ id }) => id === prepared);
  if (first === undefined || step === undefined) throw new Error("there is no paper to return");
  const preparing = draft?.kind === "refusal" ? "propose-refusal" : "draft";
  const beginsWithIt = firstActs(step, after.channel).some(({ act }) => act === preparing);
  const { claimedBy: _letGo, nextAct: _done, ...rest } = after;
  return {
    ...rest,
    ...(beginsWithIt ? {} : { nextAct: preparing }),
    steps: [
      ...closed(after, event, "return-to-executor"),
      { step: first.step, startedAt: event.at, termFrom: first.termFrom ?? first.startedAt },
    ],
  };
}

function closed(
  { steps }: Pick<Case, "steps">,
  event: CaseEvent,
  act: NonNullable<StepRecord["act"]>,
): readonly StepRecord[] {
  const open = steps.at(-1);
  if (open === undefined) throw new Error("a case has at least one step");
  return [...steps.slice(0, -1), { ...open, doneAt: event.at, doneBy: event.by, act }];
}

function outcomeOf(outcome: Extract<Next, { outcome: string }>["outcome"], state: Case): Outcome {
  switch (outcome) {
    case "intake-refused":
    case "not-filed":
      return outcome;
    case "service-refused":
      return "refusal";
    case "as-signed":
      if (state.draft === undefined) throw new Error("a case can't end as signed with nothing prepared");
      return state.draft.kind;
  }
}
