import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { Signed } from "../event.ts";
import { permit } from "../permission.ts";
import { isRejected, type Rejected, reject } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Signs what the executor prepared, the result or the refusal.
 *
 * May: who holds the step's role in the case's office and didn't prepare the paper (`SAME_PERSON`). The signature
 * must stand on the very document that was prepared, otherwise `WRONG_DOCUMENT`. That it is a valid signature of this
 * person was verified before the command was made.
 */
export function sign(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"sign">,
  actor: Actor,
): readonly [Signed] | Rejected {
  const permission = permit(situation, state, actor, "sign");
  if (isRejected(permission)) return permission;
  const document = permission.state.draft?.document;
  const { signature } = command;
  if (document === undefined || signature.documentId !== document.documentId) {
    return reject("WRONG_DOCUMENT", { act: "sign" });
  }
  return [{ type: "signed", at: situation.now, by: actor.person, document, signature }];
}
