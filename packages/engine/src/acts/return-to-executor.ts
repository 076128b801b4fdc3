import type { BeyondActModule } from "../act-module.ts";
import { isRejected, reject } from "../rejection.ts";
import { actsAt, wasPreparedBefore } from "../standing.ts";
import { isClaimedByOther, officialAt, withRole } from "../turn.ts";

/**
 * Sends a paper that is up for signing back to where it was prepared; that step's term goes on from its first start.
 *
 * May: whoever's turn it is to sign or countersign, also the person who may not sign; of a paper that another step
 * prepared (`NOTHING_TO_RETURN`), unless somebody else has it in hand (`CLAIMED_BY_OTHER`).
 */
export const returnToExecutor: BeyondActModule<"return-to-executor"> = {
  act: "return-to-executor",
  kind: "beyond",
  events: ["returned-to-executor"],
  permit: (situation, standing, actor) => {
    const { state, step } = standing;
    if (!actsAt(step, state).some(({ act }) => act === "sign" || act === "countersign")) {
      return reject("STEP_NOT_OPEN", { act: "return-to-executor", step: step.id });
    }
    const official = officialAt(situation, standing, actor);
    if (isRejected(official)) return official;
    if (isClaimedByOther(situation, standing, actor, official)) return reject("CLAIMED_BY_OTHER", { step: step.id });
    return wasPreparedBefore(standing)
      ? withRole(standing, official.held)
      : reject("NOTHING_TO_RETURN", { step: step.id });
  },
  contract: () => [{ name: "comment", kind: "long-text", needed: true }],
  decide: (_situation, _permission, { comment }) => [{ type: "returned-to-executor", comment }],
};
