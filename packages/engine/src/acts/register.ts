import { partyOf } from "@reglament/regulation";
import type { StepActModule } from "../act-module.ts";
import { receiptOf } from "../product.ts";

/**
 * Registers the application and gives the receipt that the text has for it.
 *
 * May: whoever holds the step's role in its office. The number isn't the engine's to give: the store's
 * statement puts it into the event.
 */
export const register: StepActModule<"register"> = {
  act: "register",
  kind: "step",
  holder: "anyone",
  events: ["registered"],
  contract: () => [],
  decide: (_situation, permission) => {
    const product = receiptOf(permission)?.id;
    const place = partyOf(permission.law, permission.step.id);
    return [
      {
        type: "registered",
        ...(product === undefined ? {} : { product }),
        ...(place === "provider" || place === "portal" ? {} : { place }),
      },
    ];
  },
};
