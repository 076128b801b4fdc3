import { type ActName, type Edition, isRole, type Step, type StepAct } from "@reglament/regulation";
import type { Case } from "./case.ts";
import type { Happened } from "./event.ts";
import { actsAt, openStep } from "./standing.ts";

/** Steps that a system does by itself, right after the act that led to them. */

const doneBySystem = ["identify", "turn-away", "forward"] as const satisfies readonly ActName[];

/** Whether a system does the act by itself. */
export function isDoneBySystem(act: ActName): boolean {
  return doneBySystem.some((done) => done === act);
}

/**
 * Returns what a system does in the step at which the case stands; undefined when it is a person's step.
 *
 * It identifies the people of the request when every register that was asked had data on them, and turns the request
 * away otherwise, on the ground that the law has for this step.
 *
 * @throws Error when the law leaves nothing to do or no ground to turn away on: such a regulation can't be run
 */
export function doneBySystemNow(law: Edition, state: Case): Happened | undefined {
  const step = openStep(law, state);
  if (isRole(step.actor)) return undefined;
  const open = actsAt(step, state);
  const turnsAway = open.find(({ act }) => act === "turn-away");
  if (turnsAway !== undefined && Object.values(state.registers ?? {}).includes("not-found")) {
    return turnedAway(law, step, turnsAway);
  }
  if (open.some(({ act }) => act === "identify")) return { type: "identified" };
  if (open.some(({ act }) => act === "forward")) {
    const [via] = step.by ?? [];
    return { type: "forwarded", ...(via === undefined ? {} : { via }) };
  }
  throw new Error(`${law.regulation}/${law.id}: no system can do step ${step.id}`);
}

function turnedAway(law: Edition, step: Step, { produces: [product] }: StepAct): Happened {
  const ground = law.refusals.find(({ refuses, step: at }) => refuses === "request" && at === step.id);
  if (ground === undefined) throw new Error(`${law.regulation}/${law.id}: ${step.id} turns away on no ground`);
  const { id, clause } = ground;
  return { type: "turned-away", ground: id, clause, ...(product === undefined ? {} : { product }) };
}
