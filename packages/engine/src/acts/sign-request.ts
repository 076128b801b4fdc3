import type { StepActModule } from "../act-module.ts";

/**
 * Signs the request over the application's bytes.
 *
 * May: whoever holds the step's role in its office. That it is a valid signature of this person was verified before
 * the command was made.
 */
export const signRequest: StepActModule<"sign-request"> = {
  act: "sign-request",
  kind: "step",
  holder: "anyone",
  events: ["request-signed"],
  contract: () => [{ name: "signature", kind: "signature", needed: true }],
  decide: (_situation, _permission, { signature }) => [{ type: "request-signed", signature }],
};
