import type { Permission, StepActModule } from "../act-module.ts";
import type { CommandOf } from "../command.ts";
import { preparedAs, receiptOf } from "../product.ts";
import { groundFields, groundFor } from "../refusal-ground.ts";
import { isRejected, type Rejected, reject } from "../rejection.ts";

/**
 * Prepares a reasoned refusal of the service for signing, or refuses it at once where no paper of the head carries it.
 *
 * May: the appointed executor; where none is appointed, whoever holds the step's role in its office. On a sourced
 * ground of this step, with what was found, the reasons in words and, for signing, the refusal's text
 * (`WRONG_DOCUMENT` when it is missing or another paper).
 */
export const proposeRefusal: StepActModule<"propose-refusal"> = {
  act: "propose-refusal",
  kind: "step",
  holder: "executor",
  events: ["refusal-proposed"],
  contract: (permission) => [
    ...groundFields(permission, "service"),
    { name: "reasons", kind: "long-text", needed: true },
    ...(isSigned(permission)
      ? [{ name: "document", kind: "paper", needed: true, options: preparedAs(permission, "refusal") } as const]
      : []),
  ],
  decide: (situation, permission, command) => {
    const ground = groundFor(situation, permission, "service", command);
    if (isRejected(ground)) return ground;
    const carried = carrierOf(permission, command);
    if (isRejected(carried)) return carried;
    const { deficiencies, reasons } = command;
    return [{ type: "refusal-proposed", ground: ground.id, clause: ground.clause, deficiencies, reasons, ...carried }];
  },
};

/** What tells the applicant: the paper to be signed, or the message that the act itself brings forth. */
function carrierOf(
  permission: Permission,
  { document }: CommandOf<"propose-refusal">,
): (Pick<CommandOf<"propose-refusal">, "document"> & { readonly product?: string }) | Rejected {
  if (!isSigned(permission)) {
    if (document !== undefined) return reject("WRONG_DOCUMENT", { act: "propose-refusal", product: document.product });
    const product = receiptOf(permission)?.id;
    return product === undefined ? {} : { product };
  }
  return document !== undefined && preparedAs(permission, "refusal").includes(document.product)
    ? { document }
    : reject("WRONG_DOCUMENT", { act: "propose-refusal", ...(document && { product: document.product }) });
}

function isSigned({ stepAct: { then: next } }: Permission): boolean {
  return !("outcome" in next);
}
