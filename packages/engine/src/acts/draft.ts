import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { Drafted } from "../event.ts";
import { permit } from "../permission.ts";
import { mayBePrepared } from "../product.ts";
import { isRejected, type Rejected, reject } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Prepares the result for signing.
 *
 * May: the appointed executor only. The document is a result of this regulation and not its refusal, otherwise
 * `WRONG_DOCUMENT`.
 */
export function draft(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"draft">,
  actor: Actor,
): readonly [Drafted] | Rejected {
  const permission = permit(situation, state, actor, "draft");
  if (isRejected(permission)) return permission;
  const { document } = command;
  if (!mayBePrepared(permission.law, permission.stepAct, "result", document.product)) {
    return reject("WRONG_DOCUMENT", { act: "draft", product: document.product });
  }
  return [{ type: "drafted", at: situation.now, by: actor.person, document }];
}
