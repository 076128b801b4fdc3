import { partyOf } from "@reglament/regulation";
import type { Permission, StepActModule } from "../act-module.ts";
import { cameField, objectionToComing } from "../applicant-came.ts";
import type { CommandOf } from "../command.ts";
import { objectionToHand } from "../hand-signature.ts";
import { isSignedFor } from "../product.ts";
import { type Rejected, reject } from "../rejection.ts";
import { papersToIssue, receiptNumberOf } from "../standing.ts";

/**
 * Hands what was signed to the applicant; the end of the case.
 *
 * May: whoever holds the step's role in its office. The outcome is that of the paper; with nothing signed there is
 * nothing to issue (`WRONG_DOCUMENT`), and so it is for a form in which none of its papers is made; of an electronic one
 * the one-stop centre hands out a print. It hands out against the acceptance receipt (`RECEIPT_NUMBER_MISSING`, `RECEIPT_NUMBER_WRONG`), and where the
 * applicant signs for it, the signature is kept (`RECEIVED_BY_MISSING`).
 */
export const issue: StepActModule<"issue"> = {
  act: "issue",
  kind: "step",
  holder: "anyone",
  events: ["issued"],
  contract: (permission) => {
    return [
      { name: "form", kind: "choice", needed: true, options: formsOf(permission) },
      ...(receiptWanted(permission) === undefined ? [] : [{ name: "receipt", kind: "text", needed: true } as const]),
      { name: "to", kind: "choice", needed: false, options: ["applicant", "representative"] },
      ...(isSignedFor(permission, "applicant")
        ? [{ name: "receivedBy", kind: "hand-signature", needed: true } as const]
        : []),
      ...cameField(permission),
    ];
  },
  decide: (situation, permission, command) => {
    const { form, receipt, to, receivedBy, cameAt } = command;
    const { draft } = permission.state;
    if (draft === undefined || !formsOf(permission).includes(form)) {
      return reject("WRONG_DOCUMENT", { act: "issue", form });
    }
    const isHanded = isSignedFor(permission, "applicant") || receivedBy !== undefined;
    const objection =
      objectionToReceipt(permission, command) ??
      (isHanded ? objectionToHand(situation, receivedBy, "RECEIVED_BY_MISSING") : undefined) ??
      objectionToComing(situation, permission, cameAt);
    return (
      objection ?? [
        {
          type: "issued",
          outcome: draft.kind,
          form,
          ...(receipt === undefined ? {} : { receipt }),
          ...(to === undefined ? {} : { to }),
          ...(receivedBy === undefined ? {} : { receivedBy }),
          ...(cameAt === undefined ? {} : { cameAt }),
        },
      ]
    );
  },
};

/** How the papers may be handed out: as they are made; a centre hands out a print also of what is electronic only. */
function formsOf({ law, state, step }: Permission): readonly CommandOf<"issue">["form"][] {
  const made = papersToIssue(law, state).flatMap(({ forms }) => forms);
  const isAtCentre = made.length > 0 && partyOf(law, step.id) === "centre";
  return [...new Set<CommandOf<"issue">["form"]>([...(isAtCentre ? ["paper" as const] : []), ...made])];
}

/** The number against which the centre hands out; undefined where the receipt bears none, or another office hands out. */
function receiptWanted({ law, state, step }: Permission): string | undefined {
  return partyOf(law, step.id) === "centre" ? receiptNumberOf(state) : undefined;
}

function objectionToReceipt(permission: Permission, { receipt }: CommandOf<"issue">): Rejected | undefined {
  const wanted = receiptWanted(permission);
  if (wanted === undefined) return undefined;
  if (receipt === undefined || receipt.trim() === "") return reject("RECEIPT_NUMBER_MISSING", { act: "issue" });
  return receipt === wanted ? undefined : reject("RECEIPT_NUMBER_WRONG", { act: "issue" });
}
