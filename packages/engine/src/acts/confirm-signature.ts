import type { SystemActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";

/** Notes that the signature of an application that waited for its check is valid. May: the system, while the case waits. */
export const confirmSignature: SystemActModule<"confirm-signature"> = {
  act: "confirm-signature",
  kind: "system",
  events: ["signature-confirmed"],
  decide: (_situation, { state }) =>
    state.waitingForSignature
      ? [{ type: "signature-confirmed" }]
      : reject("STEP_NOT_OPEN", { act: "confirm-signature" }),
};
