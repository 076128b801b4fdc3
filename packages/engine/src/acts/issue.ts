import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { Issued } from "../event.ts";
import { permit } from "../permission.ts";
import { signedPapers } from "../product.ts";
import { isRejected, type Rejected, reject } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Hands what was signed to the applicant; as a rule the end of the case.
 *
 * May: who holds the step's role in the case's office. The outcome is that of the signed paper; with nothing signed
 * there is nothing to issue (`WRONG_DOCUMENT`), and so it is for a form in which none of its papers is made.
 */
export function issue(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"issue">,
  actor: Actor,
): readonly [Issued] | Rejected {
  const permission = permit(situation, state, actor, "issue");
  if (isRejected(permission)) return permission;
  const { draft, signed } = permission.state;
  if (draft === undefined || signed === undefined) return reject("WRONG_DOCUMENT", { act: "issue" });
  if (!signedPapers(permission.law, draft.kind).some(({ forms }) => forms.includes(command.form))) {
    return reject("WRONG_DOCUMENT", { act: "issue", form: command.form });
  }
  return [{ type: "issued", at: situation.now, by: actor.person, outcome: draft.kind, form: command.form }];
}
