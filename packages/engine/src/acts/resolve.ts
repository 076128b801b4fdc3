import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { ExecutorAppointed } from "../event.ts";
import { permit } from "../permission.ts";
import { isRejected, type Rejected, reject } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Appoints the executor by a resolution.
 *
 * May: who holds the step's role in the case's office; the person named must be an executor of that office today,
 * otherwise `EXECUTOR_NOT_OF_OFFICE`.
 */
export function resolve(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"resolve">,
  actor: Actor,
): readonly [ExecutorAppointed] | Rejected {
  const permission = permit(situation, state, actor, "resolve");
  if (isRejected(permission)) return permission;
  const { executor } = command;
  if (!situation.worksAs(executor, "executor", permission.state.office)) {
    return reject("EXECUTOR_NOT_OF_OFFICE", { executor });
  }
  return [{ type: "executor-appointed", at: situation.now, by: actor.person, executor }];
}
