import { type ActorId, type ChannelId, type Edition, isRole, type Step } from "@reglament/regulation";
import type { ActField } from "./act-field.ts";
import type { CasePermission, Permission, Standing, TurnHolder } from "./act-module.ts";
import { beyondActs, beyondNames } from "./beyond-acts.ts";
import { type CarriedStepAct, isCarried } from "./carried-acts.ts";
import type { Case } from "./case.ts";
import type { Actor, BeyondAct, CarriedAct } from "./command.ts";
import { isRejected, type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";
import { actsAt, isPaused, lastStandingOf, standingOf, wasPreparedBefore } from "./standing.ts";
import { stepActs } from "./step-acts.ts";
import { type HeldRole, isClaimedByOther, officialAt, rolesHeld, withRole } from "./turn.ts";

/**
 * Who may do which act now: the one rule that both the list of offered acts
 * and the decision on a command follow.
 *
 * It looks at the person, the step and the time. Whether the act's own data
 * fits (a ground, a document, an executor's name) is for the act to say.
 */

/**
 * Tells whether the actor may do an act of the text in the case now.
 *
 * @returns the permission, or one of the rejections `STEP_NOT_OPEN` (also when there is no case yet), `CASE_ENDED`,
 *   `TIME_RUNS_BACK`, `NOT_AUTHORISED`, `OWN_CASE`, `SIGNATURE_UNCONFIRMED`, `CASE_PAUSED`, `NOT_THE_EXECUTOR`,
 *   `SAME_PERSON`, `CLAIMED_BY_OTHER`, or what hinders the act itself
 */
export function permit(
  situation: Situation,
  state: Case | undefined,
  actor: Actor,
  act: CarriedAct,
): Permission | Rejected {
  const standing = standsOpen(situation, state, act);
  if (isRejected(standing)) return standing;
  const { law, step } = standing;
  const stepAct = actsAt(step, standing.state).find((offered) => offered.act === act);
  if (stepAct === undefined) return reject("STEP_NOT_OPEN", { act, step: step.id });
  if (situation.now < standing.state.changedAt) return runsBack(situation, standing.state);
  const official = officialAt(situation, standing, actor);
  if (isRejected(official)) return reject(official.rejected, { act, ...official.facts });
  const stopped = stoppedBy(standing.state, act);
  if (stopped !== undefined) return stopped;
  const held = personRule(standing, actor, act, official.held);
  if (isRejected(held)) return held;
  if (isClaimedByOther(situation, standing, actor, official)) return reject("CLAIMED_BY_OTHER", { act });
  const permission = withRole(
    { law, state: standing.state, step, stepAct: { ...stepAct, act }, office: official.office },
    held,
  );
  return stepActs[act].hindrance?.(situation, permission) ?? permission;
}

/**
 * Tells whether the actor may do an act that stands beside the text.
 *
 * @returns the permission, or a rejection as of {@link permit}, or the act's own
 */
export function permitBeyond(
  situation: Situation,
  state: Case | undefined,
  actor: Actor,
  act: BeyondAct,
): CasePermission | Rejected {
  const isOver = state?.outcome !== undefined && beyondActs[act].isOpenAfterEnd === true;
  const standing = isOver ? lastStandingOf(lawOf(situation), state) : standsOpen(situation, state, act);
  if (isRejected(standing)) return standing;
  if (situation.now < standing.state.changedAt) return runsBack(situation, standing.state);
  const stopped = isOver ? undefined : stoppedBy(standing.state, act);
  if (stopped !== undefined) return stopped;
  return beyondActs[act].permit(situation, standing, actor, () => permittedStepActs(situation, standing.state, actor));
}

/** An act that a person may do now, with what it asks for. */
export type OpenAct =
  | { readonly act: CarriedAct; readonly stepAct: CarriedStepAct; readonly fields: readonly ActField[] }
  | { readonly act: BeyondAct; readonly beyond: true; readonly fields: readonly ActField[] };

/**
 * Returns the acts that this person may do in the case now: those of the text in its order, then those beside it;
 * empty when there are none.
 *
 * An act listed here is never rejected for the person, the step or the time.
 */
export function openActs(situation: Situation, state: Case, actor: Actor): readonly OpenAct[] {
  const permitted = state.outcome === undefined ? permittedStepActs(situation, state, actor) : [];
  const ofTheText = permitted.map((permission): OpenAct => {
    const { stepAct } = permission;
    return { act: stepAct.act, stepAct, fields: stepActs[stepAct.act].contract(permission) };
  });
  const beside = beyondNames.flatMap((act): OpenAct[] => {
    const permission = permitBeyond(situation, state, actor, act);
    return isRejected(permission)
      ? []
      : [{ act, beyond: true, fields: beyondActs[act].contract(situation, permission, actor) }];
  });
  return [...ofTheText, ...beside];
}

function permittedStepActs(situation: Situation, state: Case, actor: Actor): readonly Permission[] {
  const { step } = standingOf(lawOf(situation), state);
  return actsAt(step, state).flatMap(({ act }) => {
    const permission = isCarried(act) ? permit(situation, state, actor, act) : undefined;
    return permission === undefined || isRejected(permission) ? [] : [permission];
  });
}

/**
 * Tells whether the person may enter applications that come through this channel: anybody their own over the portal;
 * on paper the office's chancellery, or an operator of the centre.
 *
 * @returns how the role is held, nothing held over the portal; undefined when the person may not
 */
export function mayFile(
  actor: Actor,
  { channel, office, centre }: { readonly channel: ChannelId; readonly office: string; readonly centre?: string },
): HeldRole | undefined {
  switch (channel) {
    case "portal":
      return {};
    case "chancellery":
      return rolesHeld(actor, "chancellery", office)[0];
    case "centre":
      return centre === undefined ? undefined : rolesHeld(actor, "operator", centre)[0];
  }
}

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
  if (!isRole(step.actor)) return [];
  const holders = new Set(
    step.acts
      .map(({ act }) => act)
      .filter(isCarried)
      .map((act) => stepActs[act].holder),
  );
  return [...holders].map((holder) => ({ role: step.actor, holder }));
}

/**
 * Returns the edition that the case was filed under.
 *
 * @throws Error when the situation has none; a bug in the caller
 */
function lawOf(situation: Situation): Edition {
  if (situation.law === undefined) throw new Error("a case is decided under the edition that it was filed under");
  return situation.law;
}

/** Where the case stands, unless there is none or it has ended. */
export function standsOpen(situation: Situation, state: Case | undefined, act: string): Standing | Rejected {
  if (state === undefined) return reject("STEP_NOT_OPEN", { act });
  if (state.outcome !== undefined) return reject("CASE_ENDED", { act, outcome: state.outcome });
  return standingOf(lawOf(situation), state);
}

function runsBack({ now }: Situation, { changedAt }: Case): Rejected {
  return reject("TIME_RUNS_BACK", { now, changedAt });
}

/** What a case that waits for its signature or stands still forbids: all but withdrawing and going on. */
function stoppedBy(state: Case, act: CarriedAct | BeyondAct): Rejected | undefined {
  if (act === "withdraw") return undefined;
  if (state.waitingForSignature) return reject("SIGNATURE_UNCONFIRMED", { act });
  return isPaused(state) && act !== "resume" ? reject("CASE_PAUSED", { act }) : undefined;
}

/** Which of the roles held serves for the act; what it asks of the person beyond the role. */
function personRule(
  standing: Standing,
  { person }: Actor,
  act: CarriedAct,
  held: readonly HeldRole[],
): readonly HeldRole[] | Rejected {
  const { executor, draft, countersigned } = standing.state;
  switch (stepActs[act].holder) {
    case "anyone":
      return held;
    case "executor": {
      if (executor === undefined || executor === person) return held;
      const standingIn = held.filter(({ insteadOf }) => insteadOf?.person === executor);
      return standingIn.length === 0 ? reject("NOT_THE_EXECUTOR", { act }) : standingIn;
    }
    case "anyone-but-drafter": {
      const prepared = wasPreparedBefore(standing) && draft?.by === person;
      return prepared || countersigned?.by === person ? reject("SAME_PERSON", { act }) : held;
    }
  }
}
