/**
 * Every state that a case of an edition can come to in a channel, and every act that leads from one to another.
 *
 * It follows the format's rules alone, never the engine: a case stands at a step; either the last act named the next one,
 * or any act is open that no other act of the step leads to. Beside its place a state holds what has happened so far, as
 * far as a check asks for it. The states are finite, and their number is bounded: where a file has more, the search
 * stops and says so.
 */
import type { Edition } from "../../edition/edition.ts";
import type { ActName, ChannelId, Next, Step, StepAct } from "../../procedure/procedure.ts";
import { actsIn, firstActs } from "../../procedure/way-through.ts";
import { milestonesAfter, noMilestones } from "./milestones.ts";

/** A case's place, and what has happened to it. */
export interface CaseState {
  readonly step: Step;
  /** The only act that is open; absent when any of the step's first acts is. */
  readonly nextAct?: ActName;
  /** See `Milestone`. */
  readonly milestones: number;
}

/** An act carried out in one state, and the state or the end that it leads to. */
export interface Move {
  readonly from: number;
  readonly act: StepAct;
  readonly to: number | "end";
  /** What has happened when it is done. */
  readonly milestones: number;
}

export interface CaseSpace {
  readonly channel: ChannelId;
  /** The first is where a case of the channel begins, over the portal before it is filed. */
  readonly states: readonly CaseState[];
  readonly moves: readonly Move[];
  /** By the place of a state: the move that first led there, absent for the first state. */
  readonly cameBy: readonly (Move | undefined)[];
  /** False when there were more states than are looked at. */
  readonly isWhole: boolean;
}

/** Far beyond any text: the largest on record has 16 states in a channel. */
export const mostStates = 5_000;

/** Explores a channel breadth first, so that `cameBy` leads back over the fewest acts. */
export function caseSpace(edition: Edition, channel: ChannelId): CaseSpace {
  const steps = new Map(edition.steps.map((step) => [step.id, step]));
  const states: CaseState[] = [];
  const cameBy: (Move | undefined)[] = [];
  const moves: Move[] = [];
  const placeOf = new Map<string, number>();
  const reach = (state: CaseState, by: Move | undefined): number => {
    const key = `${state.step.id} ${state.nextAct ?? ""} ${state.milestones}`;
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, states.length);
    states.push(state);
    cameBy.push(by);
    return states.length - 1;
  };
  const first = firstStep(edition, channel, steps);
  if (first !== undefined) reach({ step: first, milestones: noMilestones }, undefined);
  for (let from = 0; from < states.length; from += 1) {
    if (states.length > mostStates) return { channel, states, moves, cameBy, isWhole: false };
    const state = states[from];
    if (state === undefined) break;
    for (const act of openActs(state, channel)) {
      const milestones = milestonesAfter(state.milestones, act, edition.products, channel);
      const next = stateAfter(act.then, state.step, milestones, steps);
      const made = { from, act, milestones };
      moves.push({ ...made, to: next === undefined ? "end" : reach(next, { ...made, to: states.length }) });
    }
  }
  return { channel, states, moves, cameBy, isWhole: true };
}

function firstStep(edition: Edition, channel: ChannelId, steps: ReadonlyMap<string, Step>): Step | undefined {
  const before = channel === "portal" ? edition.procedures.find(({ party }) => party === "portal") : undefined;
  const startsAt = edition.channels.find(({ id }) => id === channel)?.startsAt;
  return before?.steps[0] ?? (startsAt === undefined ? undefined : steps.get(startsAt));
}

/** The acts that may be carried out in a state; none in a step that the channel doesn't have. */
export function openActs({ step, nextAct }: CaseState, channel: ChannelId): StepAct[] {
  if (step.channels !== undefined && !step.channels.includes(channel)) return [];
  if (nextAct === undefined) return firstActs(step, channel);
  return actsIn(step, channel).filter(({ act }) => act === nextAct);
}

function stateAfter(
  next: Next,
  step: Step,
  milestones: number,
  steps: ReadonlyMap<string, Step>,
): CaseState | undefined {
  if ("outcome" in next) return undefined;
  if ("act" in next) return { step, nextAct: next.act, milestones };
  const reached = steps.get(next.step);
  return reached && { step: reached, milestones };
}
