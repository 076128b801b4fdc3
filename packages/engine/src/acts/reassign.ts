import type { BeyondActModule } from "../act-module.ts";
import { objectionToExecutor, roleOfExecutor } from "../executor.ts";
import { reject } from "../rejection.ts";
import { permitRoles } from "../turn.ts";

/**
 * Names another executor in place of the appointed one, at any time until the end.
 *
 * May: a head of the case's provider. The person named fits as for a resolution (`EXECUTOR_NOT_OF_OFFICE`,
 * `OWN_CASE`). Where nobody was appointed there is nobody to replace (`STEP_NOT_OPEN`).
 */
export const reassign: BeyondActModule<"reassign"> = {
  act: "reassign",
  kind: "beyond",
  events: ["executor-replaced"],
  permit: (situation, standing, actor) => {
    const { executor, office } = standing.state;
    if (executor === undefined) return reject("STEP_NOT_OPEN", { act: "reassign", step: standing.step.id });
    return permitRoles(situation, standing, actor, ["head"], [office]);
  },
  contract: (_situation, permission) => [
    {
      name: "executor",
      kind: "colleague",
      needed: true,
      role: roleOfExecutor(permission),
      office: permission.state.office,
    },
    { name: "comment", kind: "long-text", needed: false },
  ],
  decide: (situation, permission, { executor, comment }) =>
    objectionToExecutor(situation, permission, executor, roleOfExecutor(permission)) ?? [
      { type: "executor-replaced", executor, ...(comment === undefined ? {} : { comment }) },
    ],
};
