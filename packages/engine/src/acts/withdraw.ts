import type { BeyondActModule } from "../act-module.ts";
import { objectionToHand } from "../hand-signature.ts";
import { reject } from "../rejection.ts";
import { isParty, permitRoles } from "../turn.ts";

/**
 * Takes the application back, until the result is signed (`ALREADY_SIGNED`).
 *
 * May: whom the case concerns; for them, on a request signed by hand (`HAND_SIGNATURE_MISSING`), the chancellery or an
 * operator of the case's offices.
 */
export const withdraw: BeyondActModule<"withdraw"> = {
  act: "withdraw",
  kind: "beyond",
  events: ["withdrawn"],
  permit: (situation, standing, actor) => {
    const { state } = standing;
    if (state.signed !== undefined) return reject("ALREADY_SIGNED", { act: "withdraw" });
    if (isParty(situation, state, actor.person)) return standing;
    return permitRoles(situation, standing, actor, ["chancellery", "operator"]);
  },
  contract: (situation, { state }, actor) =>
    isParty(situation, state, actor.person) ? [] : [{ name: "byHand", kind: "hand-signature", needed: true }],
  decide: (situation, { state }, { byHand }, actor) => {
    const isOwn = isParty(situation, state, actor.person) && byHand === undefined;
    const objection = isOwn ? undefined : objectionToHand(situation, byHand);
    return objection ?? [{ type: "withdrawn", ...(byHand === undefined ? {} : { byHand }) }];
  },
};
