import type { StepActModule } from "../act-module.ts";
import { signedPapers } from "../product.ts";

/**
 * Puts the child on the queue; the number, which the receipt bears, is given by the store's statement.
 *
 * May: the appointed executor; where none is appointed, whoever holds the step's role in its office.
 */
export const putOnQueue: StepActModule<"put-on-queue"> = {
  act: "put-on-queue",
  kind: "step",
  holder: "executor",
  events: ["queued"],
  contract: () => [],
  decide: (_situation, { law, state }) => {
    const [receipt] = signedPapers(law, "result", state.channel);
    return [{ type: "queued", ...(receipt === undefined ? {} : { product: receipt.id }) }];
  },
};
