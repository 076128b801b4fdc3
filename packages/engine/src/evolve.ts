import { type ActName, actsIn, type Edition, type Next } from "@reglament/regulation";
import type { Case, Outcome, StepRecord } from "./case.ts";
import type { CaseEvent, EventType, Filed } from "./event.ts";
import { openStep } from "./permission.ts";

/**
 * A case as the fold of its events.
 *
 * Events carry no step: which step an act closes and which one it opens stands
 * in the edition that the case was filed under, and that never changes.
 */

/** The act that each later event tells of. */
const actOf = {
  registered: "register",
  "intake-refused": "refuse-intake",
  "executor-appointed": "resolve",
  drafted: "draft",
  "refusal-proposed": "propose-refusal",
  signed: "sign",
  issued: "issue",
} as const satisfies Record<Exclude<EventType, "filed">, ActName>;

/**
 * Returns the case after the event.
 *
 * @param law - the edition that the case was filed under
 * @param state - the case before the event, undefined for `filed`
 * @throws Error when the event can't follow: the log is damaged or the edition is another one
 */
export function evolve(law: Edition, state: Case | undefined, event: CaseEvent): Case {
  if (event.type === "filed") {
    if (state !== undefined) throw new Error("a case is filed once");
    return begin(law, event);
  }
  if (state === undefined) throw new Error(`a case begins with filed, not with ${event.type}`);
  return {
    ...state,
    ...contentOf(event),
    ...progress(law, state, event),
    version: state.version + 1,
    changedAt: event.at,
  };
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
    filedBy: filed.by,
    filedAt: filed.at,
    facts: filed.facts,
    given: filed.given,
    attached: filed.attached,
    application: filed.application,
    ...(filed.signature === undefined ? {} : { signature: filed.signature }),
    steps: [{ step: first, startedAt: filed.at }],
    changedAt: filed.at,
  };
}

/** What the event itself adds to the case. */
function contentOf(event: Exclude<CaseEvent, Filed>): Partial<Case> {
  switch (event.type) {
    case "registered":
      return event.incomingNumber === undefined ? {} : { incomingNumber: event.incomingNumber };
    case "intake-refused":
      return { intakeRefusal: { ground: event.ground, clause: event.clause } };
    case "executor-appointed":
      return { executor: event.executor };
    case "drafted":
      return { draft: { kind: "result", document: event.document, by: event.by } };
    case "refusal-proposed": {
      const { document, by, ground, clause } = event;
      return { draft: { kind: "refusal", document, by, ground, clause } };
    }
    case "signed":
      return { signed: { document: event.document, signature: event.signature, by: event.by } };
    case "issued":
      return {};
  }
}

/** Closes the open step and opens the next one, or ends the case. */
function progress(law: Edition, state: Case, event: Exclude<CaseEvent, Filed>): Pick<Case, "steps" | "outcome"> {
  const act = actOf[event.type];
  const step = openStep(law, state);
  const stepAct = actsIn(step, state.channel).find((offered) => offered.act === act);
  const open = state.steps.at(-1);
  if (stepAct === undefined || open === undefined || state.outcome !== undefined) {
    throw new Error(`${event.type} can't follow at step ${step.id} of ${law.regulation}/${law.id}`);
  }
  const done: StepRecord = { ...open, doneAt: event.at, doneBy: event.by, act };
  const steps = [...state.steps.slice(0, -1), done];
  if ("step" in stepAct.then) {
    return { steps: [...steps, { step: stepAct.then.step, startedAt: event.at }] };
  }
  if ("act" in stepAct.then) throw new Error(`${act} goes on with ${stepAct.then.act}, which no step here does yet`);
  return { steps, outcome: outcomeOf(stepAct.then.outcome, state) };
}

function outcomeOf(outcome: Extract<Next, { outcome: string }>["outcome"], state: Case): Outcome {
  if (outcome === "intake-refused") return outcome;
  if (outcome !== "as-signed") throw new Error(`no case ends as ${outcome} yet`);
  if (state.draft === undefined) throw new Error("a case can't end as signed with nothing prepared");
  return state.draft.kind;
}
