import type { Edition } from "@reglament/regulation";
import { file } from "./acts/file.ts";
import { beyondActs } from "./beyond-acts.ts";
import { doneBySystemNow } from "./by-system.ts";
import type { Case } from "./case.ts";
import {
  type Actor,
  type BeyondAct,
  type CarriedAct,
  type Command,
  type CommandOf,
  type SystemAct,
  systemActor,
} from "./command.ts";
import type { CaseEvent, Happened, InsteadOf } from "./event.ts";
import { evolve } from "./evolve.ts";
import { permit, permitBeyond, standsOpen } from "./permission.ts";
import { isRejected, type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";
import { stepActs } from "./step-acts.ts";
import { systemActs } from "./system-acts.ts";

/**
 * Decides what becomes of a command.
 *
 * Steps, their actors and where an act leads are the regulation's data; only what an act itself demands is code. The
 * same arguments always give the same answer. Where the act leads to a step that a system does, its event follows at
 * once.
 *
 * @param state - the case before the command, undefined for `file`
 * @returns the events to append, at least one, or the rejection that says why there are none
 * @throws Error when the situation carries no edition for a case, or an edition that can't be run: bugs, not commands
 */
export function decide(
  situation: Situation,
  state: Case | undefined,
  command: Command,
  actor: Actor,
): readonly CaseEvent[] | Rejected {
  if (command.act === "file") return file(situation, state, command, actor);
  if (isStepCommand(command)) return doStepAct(situation, state, command.act, command, actor);
  if (isBeyondCommand(command)) return doBeside(situation, state, command.act, command, actor);
  return doAsSystem(situation, state, command.act, command, actor);
}

function isStepCommand(command: Command): command is CommandOf<CarriedAct> {
  return Object.hasOwn(stepActs, command.act);
}

function isBeyondCommand(command: Command): command is CommandOf<BeyondAct> {
  return Object.hasOwn(beyondActs, command.act);
}

function doStepAct<A extends CarriedAct>(
  situation: Situation,
  state: Case | undefined,
  act: A,
  command: CommandOf<A>,
  actor: Actor,
): readonly CaseEvent[] | Rejected {
  const permission = permit(situation, state, actor, act);
  if (isRejected(permission)) return permission;
  const happened = stepActs[act].decide(situation, permission, command, actor);
  if (isRejected(happened)) return happened;
  return withSystemSteps(permission.law, permission.state, told(situation, happened, actor, permission.insteadOf));
}

function doBeside<A extends BeyondAct>(
  situation: Situation,
  state: Case | undefined,
  act: A,
  command: CommandOf<A>,
  actor: Actor,
): readonly CaseEvent[] | Rejected {
  const permission = permitBeyond(situation, state, actor, act);
  if (isRejected(permission)) return permission;
  const happened = beyondActs[act].decide(situation, permission, command, actor);
  return isRejected(happened) ? happened : told(situation, happened, actor, permission.insteadOf);
}

function doAsSystem<A extends SystemAct>(
  situation: Situation,
  state: Case | undefined,
  act: A,
  command: CommandOf<A>,
  actor: Actor,
): readonly CaseEvent[] | Rejected {
  const standing = standsOpen(situation, state, act);
  if (isRejected(standing)) return standing;
  if (actor.person !== systemActor.person) return reject("NOT_AUTHORISED", { act });
  const { changedAt } = standing.state;
  if (situation.now < changedAt) return reject("TIME_RUNS_BACK", { now: situation.now, changedAt });
  const happened = systemActs[act].decide(situation, standing, command);
  return isRejected(happened) ? happened : told(situation, happened, actor);
}

/** The events: what happened, when and by whom. */
function told(
  { now }: Situation,
  happened: readonly Happened[],
  { person }: Actor,
  insteadOf?: InsteadOf,
): readonly CaseEvent[] {
  return happened.map((what) => ({
    ...what,
    at: now,
    by: person,
    ...(insteadOf === undefined ? {} : { insteadOf }),
  }));
}

/** The events with those of the systems' steps that they lead to. */
function withSystemSteps(law: Edition, state: Case, events: readonly CaseEvent[]): readonly CaseEvent[] {
  let after = events.reduce<Case>((before, event) => evolve(law, before, event), state);
  const all = [...events];
  for (let last = all.at(-1); last !== undefined && after.outcome === undefined; last = all.at(-1)) {
    const done = doneBySystemNow(law, after);
    if (done === undefined) break;
    const event: CaseEvent = { ...done, at: last.at, by: last.by, through: "gateway" };
    all.push(event);
    after = evolve(law, after, event);
  }
  return all;
}
