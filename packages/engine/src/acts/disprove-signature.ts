import type { SystemActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";

/** Notes that the signature of an application that waited for its check isn't valid: nothing was filed. May: the system, while the case waits. */
export const disproveSignature: SystemActModule<"disprove-signature"> = {
  act: "disprove-signature",
  kind: "system",
  events: ["signature-disproved"],
  decide: (_situation, { state }, { reason }) =>
    state.waitingForSignature
      ? [{ type: "signature-disproved", reason }]
      : reject("STEP_NOT_OPEN", { act: "disprove-signature" }),
};
