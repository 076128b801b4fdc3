import type { StepActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";

/**
 * Issues a blank out of the department's stock; each is issued once ever (`BLANK_NOT_IN_STOCK`).
 *
 * May: whoever holds the step's role in the department that the blank was requested of.
 */
export const issueBlank: StepActModule<"issue-blank"> = {
  act: "issue-blank",
  kind: "step",
  holder: "anyone",
  events: ["blank-issued"],
  contract: () => [{ name: "number", kind: "text", needed: true }],
  decide: (situation, { office }, { number }) =>
    situation.blankInStock(office, number)
      ? [{ type: "blank-issued", number }]
      : reject("BLANK_NOT_IN_STOCK", { number }),
};
