import type { BeyondActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";
import { permitAtTurn } from "../turn.ts";

/**
 * Lets go of a case that somebody has taken in hand (`NOT_CLAIMED`).
 *
 * May: whoever holds the open step's role in its office, not only who took it: an absence strands no case.
 */
export const release: BeyondActModule<"release"> = {
  act: "release",
  kind: "beyond",
  events: ["released"],
  permit: (situation, standing, actor) =>
    standing.state.claimedBy === undefined
      ? reject("NOT_CLAIMED", { act: "release" })
      : permitAtTurn(situation, standing, actor),
  contract: () => [],
  decide: () => [{ type: "released" }],
};
