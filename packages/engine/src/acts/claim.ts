import type { BeyondActModule } from "../act-module.ts";
import { isRejected, reject } from "../rejection.ts";
import { isClaimedByOther, officialAt } from "../turn.ts";

/**
 * Takes the case in hand for its open step, so that nobody else of the office does.
 *
 * May: who may do one of the step's acts, unless somebody else has it in hand (`CLAIMED_BY_OTHER`).
 */
export const claim: BeyondActModule<"claim"> = {
  act: "claim",
  kind: "beyond",
  events: ["claimed"],
  permit: (situation, standing, actor, stepActsOpen) => {
    const official = officialAt(situation, standing, actor);
    if (isRejected(official)) return official;
    if (isClaimedByOther(situation, standing, actor, official)) return reject("CLAIMED_BY_OTHER", { act: "claim" });
    const [permission] = stepActsOpen();
    const isMine = standing.state.claimedBy?.person === actor.person;
    return permission === undefined || isMine ? reject("STEP_NOT_OPEN", { act: "claim" }) : permission;
  },
  contract: () => [],
  decide: () => [{ type: "claimed" }],
};
