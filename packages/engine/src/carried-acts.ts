import {
  type ActName,
  actsIn,
  type ChannelId,
  type Edition,
  type Step,
  type StepAct,
  wayThrough,
} from "@reglament/regulation";

/**
 * The acts that the engine carries out. A regulation may name more; a channel whose way needs one of those isn't open
 * for filing yet, since its cases could not come to an end.
 */
export const carriedActs = [
  "register",
  "refuse-intake",
  "resolve",
  "draft",
  "propose-refusal",
  "sign",
  "issue",
] as const satisfies readonly ActName[];
export type CarriedAct = (typeof carriedActs)[number];

/** A way to finish a step that the engine can carry out. */
export type CarriedStepAct = StepAct & { readonly act: CarriedAct };

/** Whether the engine carries out an act. */
export function isCarried(act: ActName): act is CarriedAct {
  return carriedActs.some((carried) => carried === act);
}

/** Whether every case of this channel can be led to its end: each step that it may come to has a term and carried acts only. */
export function isOpenForFiling(law: Edition, channel: ChannelId): boolean {
  const way = wayThrough(law, channel);
  return way.length > 0 && way.every((step) => canBeRun(law, step, channel));
}

function canBeRun(law: Edition, step: Step, channel: ChannelId): boolean {
  const acts = actsIn(step, channel);
  return (
    step.term !== undefined &&
    acts.length > 0 &&
    acts.every(
      ({ act, appoints, produces, producesOnRefusal = [], then: next }) =>
        isCarried(act) &&
        (appoints === undefined || appoints === "executor") &&
        ("step" in next ||
          ("outcome" in next && (next.outcome === "as-signed" || next.outcome === "intake-refused"))) &&
        // What is signed here is signed electronically; a paper that exists on paper only needs a hand.
        (act !== "sign" || [...produces, ...producesOnRefusal].every((product) => isElectronic(law, product))),
    )
  );
}

function isElectronic(law: Edition, product: string): boolean {
  return law.products.some(({ id, forms }) => id === product && forms.includes("electronic"));
}
