import type { BeyondActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";
import { permitWhoseTurn } from "../turn.ts";

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
    const isMine = standing.state.claimedBy?.person === actor.person;
    return isMine
      ? reject("STEP_NOT_OPEN", { act: "claim" })
      : permitWhoseTurn(situation, standing, actor, stepActsOpen);
  },
  contract: () => [],
  decide: () => [{ type: "claimed" }],
};
