import type { StepActModule } from "../act-module.ts";
import { objectionToExecutor } from "../executor.ts";

/**
 * Appoints the executor by a resolution.
 *
 * May: whoever holds the step's role in its office. The person named holds the role that the text names, an executor's
 * as a rule, in that office today (`EXECUTOR_NOT_OF_OFFICE`), and isn't whom the case concerns (`OWN_CASE`).
 */
export const resolve: StepActModule<"resolve"> = {
  act: "resolve",
  kind: "step",
  holder: "anyone",
  events: ["executor-appointed"],
  contract: ({ stepAct, office }) => [
    { name: "executor", kind: "colleague", needed: true, role: stepAct.appoints ?? "executor", office },
  ],
  decide: (situation, permission, { executor }) =>
    objectionToExecutor(situation, permission, executor, permission.stepAct.appoints) ?? [
      { type: "executor-appointed", executor },
    ],
};
