import type { StepActModule } from "../act-module.ts";
import { getReceipt } from "../product.ts";

/** Gives the acceptance receipt. May: whoever holds the step's role in its office. */
export const giveReceipt: StepActModule<"give-receipt"> = {
  act: "give-receipt",
  kind: "step",
  holder: "anyone",
  events: ["receipt-given"],
  contract: () => [],
  decide: (_situation, permission) => [{ type: "receipt-given", product: getReceipt(permission).id }],
};
