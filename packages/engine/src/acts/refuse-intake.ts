import type { StepActModule } from "../act-module.ts";
import { getReceipt } from "../product.ts";
import { groundFields, groundFor } from "../refusal-ground.ts";
import { isRejected } from "../rejection.ts";

/**
 * Turns the application away at intake, with a receipt that names ground, clause and what was lacking.
 *
 * May: whoever holds the step's role in its office, on a sourced ground of this step that the application bears out.
 */
export const refuseIntake: StepActModule<"refuse-intake"> = {
  act: "refuse-intake",
  kind: "step",
  holder: "anyone",
  events: ["intake-refused"],
  contract: (permission) => groundFields(permission, "intake"),
  decide: (situation, permission, command) => {
    const ground = groundFor(situation, permission, "intake", command);
    if (isRejected(ground)) return ground;
    return [
      {
        type: "intake-refused",
        ground: ground.id,
        clause: ground.clause,
        deficiencies: command.deficiencies,
        product: getReceipt(permission).id,
      },
    ];
  },
};
