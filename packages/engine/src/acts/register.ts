import type { Case } from "../case.ts";
import type { Actor } from "../command.ts";
import type { Registered } from "../event.ts";
import { permit } from "../permission.ts";
import { receiptOf } from "../product.ts";
import { isRejected, type Rejected } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Accepts the application and gives the acceptance receipt.
 *
 * May: who holds the step's role in the case's office. The incoming number isn't the engine's to give: the store's
 * statement puts it into the event.
 */
export function register(
  situation: Situation,
  state: Case | undefined,
  actor: Actor,
): readonly [Registered] | Rejected {
  const permission = permit(situation, state, actor, "register");
  if (isRejected(permission)) return permission;
  const receipt = receiptOf(permission.law, permission.stepAct);
  return [{ type: "registered", at: situation.now, by: actor.person, product: receipt.id }];
}
