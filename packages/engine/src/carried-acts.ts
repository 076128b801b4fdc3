import {
  type ActName,
  actsIn,
  type ChannelId,
  type Edition,
  isRole,
  type Step,
  type StepAct,
  wayThrough,
} from "@reglament/regulation";
import { isDoneBySystem } from "./by-system.ts";
import type { CarriedAct } from "./command.ts";
import { carriedActs } from "./step-acts.ts";

/** A way to finish a step that the engine can carry out. */
export type CarriedStepAct = StepAct & { readonly act: CarriedAct };

/** Whether an act has a module, so that somebody may do it in a case. */
export function isCarried(act: ActName): act is CarriedAct {
  return carriedActs.some((carried) => carried === act);
}

/** Whether every case of this channel can be led to its end: each step that it may come to has acts, all of which the engine carries out. */
export function isOpenForFiling(law: Edition, channel: ChannelId): boolean {
  const way = wayThrough(law, channel);
  return way.length > 0 && way.every((step) => canBeRun(step, channel));
}

function canBeRun(step: Step, channel: ChannelId): boolean {
  const acts = actsIn(step, channel);
  return acts.length > 0 && acts.every(({ act }) => (isRole(step.actor) ? isCarried(act) : isDoneBySystem(act)));
}
