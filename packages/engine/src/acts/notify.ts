import type { StepActModule } from "../act-module.ts";
import { receiptOf } from "../product.ts";

/** Tells the applicant by the message that the text has for it. May: whoever holds the step's role in its office. */
export const notify: StepActModule<"notify"> = {
  act: "notify",
  kind: "step",
  holder: "anyone",
  events: ["notified"],
  contract: () => [],
  decide: (_situation, permission) => {
    const product = receiptOf(permission)?.id;
    return [{ type: "notified", ...(product === undefined ? {} : { product }) }];
  },
};
