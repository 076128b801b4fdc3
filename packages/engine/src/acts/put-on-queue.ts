import type { Permission, StepActModule } from "../act-module.ts";
import { signedPapers } from "../product.ts";

/**
 * Puts the child on the queue; the number is given by the store's statement.
 *
 * May: the appointed executor; where none is appointed, whoever holds the step's role in its office.
 */
export const putOnQueue: StepActModule<"put-on-queue"> = {
  act: "put-on-queue",
  kind: "step",
  holder: "executor",
  events: ["queued"],
  contract: () => [],
  decide: (_situation, permission) => {
    const product = receiptThatFollows(permission);
    return [{ type: "queued", ...(product === undefined ? {} : { product }) }];
  },
};

/** The receipt with the number: the act's own, or the one that is signed after it. */
function receiptThatFollows({ law, state, stepAct }: Permission): string | undefined {
  return stepAct.produces[0] ?? signedPapers(law, "result", state.channel)[0]?.id;
}
