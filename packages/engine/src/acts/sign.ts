import type { StepActModule } from "../act-module.ts";
import { isRejected } from "../rejection.ts";
import { readSigning, signingFields } from "../signing.ts";

/**
 * Signs what was prepared, the result or the refusal; the receipt of a queue number, which nobody prepared, too.
 *
 * May: whoever holds the step's role in its office, didn't prepare the paper in another step and didn't sign it
 * before (`SAME_PERSON`). What is signed, and how, is checked by `readSigning`.
 */
export const sign: StepActModule<"sign"> = {
  act: "sign",
  kind: "step",
  holder: "anyone-but-drafter",
  events: ["signed"],
  contract: signingFields,
  decide: (situation, permission, command) => {
    const signed = readSigning(situation, permission, command);
    return isRejected(signed) ? signed : [{ type: "signed", ...signed }];
  },
};
