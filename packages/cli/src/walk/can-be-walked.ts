import { isOpenForFiling, signedPapers } from "@reglament/engine";
import { actsIn, type ChannelId, type Edition, type Step, wayThrough } from "@reglament/regulation";
import { isWalked } from "./prepare-act.ts";

/**
 * Whether a walk can lead a case of this channel to its end: all that is done on its way are acts that a walk does,
 * one to a step, and what is signed is signed electronically.
 */
export function canBeWalked(law: Edition, channel: ChannelId): boolean {
  return isOpenForFiling(law, channel) && wayThrough(law, channel).every((step) => canBeDone(law, step, channel));
}

function canBeDone(law: Edition, step: Step, channel: ChannelId): boolean {
  return (
    step.term !== undefined &&
    actsIn(step, channel).every(
      ({ act, appoints, then: next }) =>
        isWalked(act) &&
        (appoints === undefined || appoints === "executor") &&
        !("act" in next) &&
        (act !== "sign" || isSignedElectronically(law, channel)),
    )
  );
}

function isSignedElectronically(law: Edition, channel: ChannelId): boolean {
  return (["result", "refusal"] as const)
    .flatMap((kind) => signedPapers(law, kind, channel))
    .every(({ forms }) => forms.includes("electronic"));
}
