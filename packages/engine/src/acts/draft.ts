import type { StepActModule } from "../act-module.ts";
import { preparedAs } from "../product.ts";
import { reject } from "../rejection.ts";

/**
 * Prepares the result for signing.
 *
 * May: the appointed executor; where none is appointed, whoever holds the step's role in its office. The document is a
 * result of this regulation and not its refusal, otherwise `WRONG_DOCUMENT`.
 */
export const draft: StepActModule<"draft"> = {
  act: "draft",
  kind: "step",
  holder: "executor",
  events: ["drafted"],
  contract: (permission) => [
    { name: "document", kind: "paper", needed: true, options: preparedAs(permission, "result") },
  ],
  decide: (_situation, permission, { document }) =>
    preparedAs(permission, "result").includes(document.product)
      ? [{ type: "drafted", document }]
      : reject("WRONG_DOCUMENT", { act: "draft", product: document.product }),
};
