import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { RefusalProposed } from "../event.ts";
import { permit } from "../permission.ts";
import { mayBePrepared } from "../product.ts";
import { groundFor } from "../refusal-ground.ts";
import { isRejected, type Rejected, reject } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Prepares a reasoned refusal of the service for signing.
 *
 * May: the appointed executor only, on a sourced ground of this step, with what was found, the reasons in words and
 * the refusal's text (`WRONG_DOCUMENT` when it is another paper).
 */
export function proposeRefusal(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"propose-refusal">,
  actor: Actor,
): readonly [RefusalProposed] | Rejected {
  const permission = permit(situation, state, actor, "propose-refusal");
  if (isRejected(permission)) return permission;
  const ground = groundFor(situation, permission, "service", command);
  if (isRejected(ground)) return ground;
  const { document } = command;
  if (!mayBePrepared(permission.law, permission.stepAct, "refusal", document.product)) {
    return reject("WRONG_DOCUMENT", { act: "propose-refusal", product: document.product });
  }
  return [
    {
      type: "refusal-proposed",
      at: situation.now,
      by: actor.person,
      ground: ground.id,
      clause: ground.clause,
      deficiencies: command.deficiencies,
      reasons: command.reasons,
      document,
    },
  ];
}
