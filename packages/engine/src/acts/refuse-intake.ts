import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { IntakeRefused } from "../event.ts";
import { permit } from "../permission.ts";
import { receiptOf } from "../product.ts";
import { groundFor } from "../refusal-ground.ts";
import { isRejected, type Rejected } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Turns the application away at intake, with a receipt that names ground, clause and what was lacking.
 *
 * May: who holds the step's role in the case's office, on a sourced ground of this step that the application bears out.
 */
export function refuseIntake(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"refuse-intake">,
  actor: Actor,
): readonly [IntakeRefused] | Rejected {
  const permission = permit(situation, state, actor, "refuse-intake");
  if (isRejected(permission)) return permission;
  const ground = groundFor(situation, permission, "intake", command);
  if (isRejected(ground)) return ground;
  return [
    {
      type: "intake-refused",
      at: situation.now,
      by: actor.person,
      ground: ground.id,
      clause: ground.clause,
      deficiencies: command.deficiencies,
      product: receiptOf(permission.law, permission.stepAct).id,
    },
  ];
}
