import { roleIds } from "@reglament/regulation";
import type { BeyondActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";
import { permitRoles } from "../turn.ts";

/**
 * Notes what was mistaken in an earlier event, which itself is never changed.
 *
 * May: any official of the case's offices, also when the case has ended: most mistakes are seen by whoever gets the paper.
 * It is of an event that the case has (`EVENT_UNKNOWN`), and what ended stays ended.
 */
export const correct: BeyondActModule<"correct"> = {
  act: "correct",
  kind: "beyond",
  events: ["mistake-corrected"],
  isOpenAfterEnd: true,
  permit: (situation, standing, actor) => permitRoles(situation, standing, actor, roleIds),
  contract: () => [
    { name: "corrects", kind: "event", needed: true },
    { name: "comment", kind: "long-text", needed: true },
  ],
  decide: (_situation, { state }, { corrects, comment }) =>
    Number.isInteger(corrects) && corrects >= 1 && corrects <= state.version
      ? [{ type: "mistake-corrected", corrects, comment }]
      : reject("EVENT_UNKNOWN", { corrects }),
};
