import { type ActorId, actsIn, type ChannelId, type Edition, type Step } from "@reglament/regulation";
import { type CarriedAct, type CarriedStepAct, isCarried } from "./carried-acts.ts";
import type { Case } from "./case.ts";
import type { Actor } from "./command.ts";
import { isRejected, type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/**
 * Who may do which act now: the one rule that both the list of offered acts
 * and the decision on a command follow.
 *
 * It looks at the person, the step and the time. Whether the act's own data
 * fits (a ground, a document, an executor's name) is for the act to say.
 */

/** A permitted act with all that it may rely on: the case stands at `step`, and `stepAct` says where the act leads. */
export interface Permission {
  readonly law: Edition;
  readonly state: Case;
  readonly step: Step;
  readonly stepAct: CarriedStepAct;
}

/**
 * Tells whether the actor may do the act in the case now.
 *
 * @returns the permission, or one of the rejections `STEP_NOT_OPEN` (also when there is no case yet), `CASE_ENDED`,
 *   `TIME_RUNS_BACK`, `NOT_AUTHORISED`, `NOT_THE_EXECUTOR`, `SAME_PERSON`
 */
export function permit(
  situation: Situation,
  state: Case | undefined,
  actor: Actor,
  act: CarriedAct,
): Permission | Rejected {
  if (state === undefined) return reject("STEP_NOT_OPEN", { act });
  if (state.outcome !== undefined) return reject("CASE_ENDED", { act, outcome: state.outcome });
  const law = lawOf(situation);
  const step = openStep(law, state);
  const stepAct = actsIn(step, state.channel).find((offered) => offered.act === act);
  if (stepAct === undefined) return reject("STEP_NOT_OPEN", { act, step: step.id });
  if (situation.now < state.changedAt) {
    return reject("TIME_RUNS_BACK", { now: situation.now, changedAt: state.changedAt });
  }
  if (!holds(actor, step.actor, state.office)) return reject("NOT_AUTHORISED", { act, role: step.actor });
  return personRule(state, actor, act) ?? { law, state, step, stepAct: { ...stepAct, act } };
}

/**
 * Returns the acts that this person may do in the case now, in the law's order; empty when there are none.
 *
 * An act listed here is never rejected for the person, the step or the time.
 */
export function openActs(situation: Situation, state: Case, actor: Actor): readonly CarriedStepAct[] {
  if (state.outcome !== undefined) return [];
  return actsIn(openStep(lawOf(situation), state), state.channel).flatMap(({ act }) => {
    const permission = isCarried(act) ? permit(situation, state, actor, act) : undefined;
    return permission === undefined || isRejected(permission) ? [] : [permission.stepAct];
  });
}

/** Whether the actor holds the role in this very office. */
function holds(actor: Actor, role: ActorId, office: string): boolean {
  return actor.roles.some((held) => held.role === role && held.office === office);
}

/** Whether the person may enter applications that come through this channel: anybody their own over the portal, on paper only the office's chancellery. */
export function mayFile(actor: Actor, channel: ChannelId, office: string): boolean {
  return channel === "portal" || holds(actor, "chancellery", office);
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

function lawOf(situation: Situation): Edition {
  if (situation.law === undefined) throw new Error("a case is decided under the edition that it was filed under");
  return situation.law;
}

/** Whom of those who hold the role an act falls to. */
export type TurnHolder = "anyone" | "executor" | "anyone-but-drafter";

/** What each act asks of the person beyond the role. A new act must say it here. */
const holderOf = {
  register: "anyone",
  "refuse-intake": "anyone",
  resolve: "anyone",
  draft: "executor",
  "propose-refusal": "executor",
  sign: "anyone-but-drafter",
  issue: "anyone",
} as const satisfies Record<CarriedAct, TurnHolder>;

/** Whose turn a case is that stands at a step: somebody with the role in the case's office, narrowed by `holder`. */
export interface Turn {
  readonly role: ActorId;
  readonly holder: TurnHolder;
}

/**
 * Tells whose turn a step is, for lists that know a case by its row and not by its events.
 *
 * A row doesn't say who prepared the paper, and needn't: preparing it is the executor's act.
 *
 * @returns a turn for each kind of holder among the step's acts; one that fits is enough
 */
export function turnsAt(step: Step): readonly Turn[] {
  const holders = new Set(
    step.acts
      .map(({ act }) => act)
      .filter(isCarried)
      .map((act) => holderOf[act]),
  );
  return [...holders].map((holder) => ({ role: step.actor, holder }));
}

function personRule(state: Case, actor: Actor, act: CarriedAct): Rejected | undefined {
  switch (holderOf[act]) {
    case "anyone":
      return undefined;
    case "executor":
      return state.executor === actor.person ? undefined : reject("NOT_THE_EXECUTOR", { act });
    case "anyone-but-drafter":
      return state.draft?.by === actor.person ? reject("SAME_PERSON", { act }) : undefined;
  }
}
