import { randomUUID } from "node:crypto";
import { isRejected, permit, type Rejected, reject } from "@reglament/engine";
import { wasCarriedOut } from "@reglament/store";
import { signatureFields } from "../../components/signing-form.tsx";
import { isUuid } from "../../is-uuid.ts";
import { rejectionTexts } from "../../texts/rejections.ts";
import { signMany } from "../../texts/sign-many.ts";
import type { Visit } from "../../visit.ts";
import { isSignedElectronically, signForm } from "../acts/sign.tsx";
import type { CaseInHand } from "../case-in-hand.ts";
import { carryOutAct, movedOn } from "../perform-act.ts";
import { fieldsOf } from "./chosen-cases.ts";
import { type VisitedCase, visitCase } from "./visit-case.ts";

/** What became of one of several signatures. */
export interface SignedOne {
  readonly caseId: string;
  /** Absent when it isn't a case of the visitor's office. */
  readonly inHand?: CaseInHand;
  /**
   * `stale`: the case or its document isn't as the head saw it; `rejected`: the signature or the head wasn't accepted;
   * `busy`: it couldn't be kept just now; `unknown`: something broke, and it can't be said whether the signature is kept.
   */
  readonly outcome: "signed" | "stale" | "rejected" | "busy" | "unknown";
  /** Why, unless it is signed. */
  readonly message?: string;
}

/**
 * Signs the document of one case with the CMS that the form brings for it; a command of its own, as from the case's page.
 *
 * Never throws: what became of the other cases must be told whatever happens to this one.
 */
export async function signOne(visit: Visit, caseId: string): Promise<SignedOne> {
  const t = signMany[visit.language];
  try {
    const cms = visit.form[fieldsOf(caseId).cms] ?? "";
    const visited = await visitCase(visit, caseId, "case-act", { [signatureFields.byProgram]: cms });
    if (visited === undefined) return { caseId, outcome: "rejected", message: t.notYours };
    const told = await signVisited(visited, visit.form);
    if (told.outcome !== "signed") visit.services.log.info("command-rejected", { act: "sign", outcome: told.outcome });
    return { caseId, inHand: visited.inHand, ...told };
  } catch (error) {
    visit.services.log.error("signing-one-of-many-failed", error);
    return { caseId, outcome: "unknown", message: t.unknown };
  }
}

type Told = Pick<SignedOne, "outcome" | "message">;

async function signVisited({ visit, inHand }: VisitedCase, form: Visit["form"]): Promise<Told> {
  const { pool } = visit.services;
  const { key, situation, state, actor, prepared, erased, acts } = inHand;
  const fields = fieldsOf(key.caseId);
  const commandId = form[fields.command] ?? "";
  const { person } = actor;
  if (isUuid(commandId) && (await wasCarriedOut(pool, { ...key, commandId, person }))) return { outcome: "signed" };
  if (erased) return toldOf(visit, { rejected: "CASE_ENDED", facts: {} });
  const permission = permit(situation, state, actor, "sign");
  if (isRejected(permission)) return toldOf(visit, permission);
  const open = acts.find(({ act }) => act === "sign");
  if (open === undefined || !isSignedElectronically(open)) return toldOf(visit, reject("WRONG_DOCUMENT"));
  if (prepared?.stored.documentId !== form[fields.document]) {
    return { outcome: "stale", message: signMany[visit.language].otherDocument };
  }
  const read = await signForm.read(visit, inHand, open);
  if ("errors" in read) return { outcome: "rejected", message: Object.values(read.errors).join(" ") };
  const outcome = await carryOutAct(visit, inHand, read, isUuid(commandId) ? commandId : randomUUID());
  return isRejected(outcome) ? toldOf(visit, outcome) : { outcome: "signed" };
}

function toldOf({ language }: Visit, { rejected }: Rejected): Told {
  const message = rejectionTexts[language][rejected];
  if (rejected === "BUSY") return { outcome: "busy", message };
  return { outcome: movedOn.has(rejected) ? "stale" : "rejected", message };
}
