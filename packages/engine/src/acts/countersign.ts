import type { StepActModule } from "../act-module.ts";
import { isRejected } from "../rejection.ts";
import { readSigning, signingFields } from "../signing.ts";

/**
 * Signs what was prepared before the head does.
 *
 * May: whoever holds the step's role in its office and didn't prepare the paper in another step (`SAME_PERSON`). What
 * is signed, and how, is checked by `readSigning`.
 */
export const countersign: StepActModule<"countersign"> = {
  act: "countersign",
  kind: "step",
  holder: "anyone-but-drafter",
  events: ["countersigned"],
  contract: signingFields,
  decide: (situation, permission, command) => {
    const signed = readSigning(situation, permission, command);
    return isRejected(signed) ? signed : [{ type: "countersigned", ...signed }];
  },
};
