import type { BeyondActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";
import { isPaused } from "../standing.ts";
import { permitAtTurn } from "../turn.ts";

/**
 * Lets a term that stands still go on (`NOT_PAUSED`).
 *
 * May: whoever holds the step's role in its office, so that no absence leaves a case standing still.
 */
export const resume: BeyondActModule<"resume"> = {
  act: "resume",
  kind: "beyond",
  events: ["resumed"],
  permit: (situation, standing, actor) =>
    isPaused(standing.state) ? permitAtTurn(situation, standing, actor) : reject("NOT_PAUSED", { act: "resume" }),
  contract: () => [],
  decide: () => [{ type: "resumed" }],
};
