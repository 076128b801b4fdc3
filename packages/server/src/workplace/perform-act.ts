import { randomUUID } from "node:crypto";
import { type CarriedAct, isRejected, permit, type Rejected, type RejectionCode } from "@reglament/engine";
import { carryOutCommand, findAnswer } from "@reglament/store";
import { isUuid } from "../is-uuid.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { loadOfficeDay } from "../situation.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import type { Visit } from "../visit.ts";
import { actForms, isActName } from "./acts/act-forms.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { type CaseInHand, takeCase, takeNewestCase } from "./case-in-hand.ts";
import { caseReply } from "./case-reply.tsx";

/**
 * POST /workplace/cases/:region/:caseId/acts/:act - an official acts on a case.
 *
 * The form brings the command's id along, so a form sent twice is carried out
 * once and answered alike.
 */
export const performAct: Route = {
  method: "POST",
  path: "/workplace/cases/:region/:caseId/acts/:act",
  access: { for: "office-of-case", purpose: "case-act" },
  body: "form",
  async handle(visit) {
    const { pool } = visit.services;
    const { act } = visit.params;
    const inHand = isActName(act) ? await takeCase(visit) : undefined;
    if (!isActName(act) || inHand === undefined) return { notFound: true };
    if (inHand.erased) return { rejected: "CASE_ENDED", facts: {} };
    const commandId = commandIdOf(visit);
    const { key, situation, state, actor } = inHand;
    if ((await findAnswer(pool, key.region, commandId)) !== undefined) return afterAct(inHand, act);
    const permission = permit(situation, state, actor, act);
    if (isRejected(permission)) return notCarriedOut(visit, inHand, act, permission);
    const read = await actForms[act].read(visit, inHand);
    if ("errors" in read) return caseReply(visit, inHand, { act, values: visit.form, errors: read.errors });
    const outcome = await carryOutCommand(pool, {
      ...key,
      ...read,
      commandId,
      actor,
      lawOf: visit.services.law.getEdition,
      situationOf: async (newest) =>
        (await loadOfficeDay(visit.services, visit.world, state))?.situationOf(newest) ?? situation,
    });
    return isRejected(outcome) ? notCarriedOut(visit, inHand, act, outcome) : afterAct(inHand, act);
  },
};

/** The applicant's receipt is handed out at once when the application is turned away. */
function afterAct({ key }: CaseInHand, act: CarriedAct): Reply {
  return { redirect: workplaceCaseAddress(key, act === "refuse-intake" ? "receipt" : undefined) };
}

/** Codes that say the case isn't where the official saw it. */
export const movedOn: ReadonlySet<RejectionCode> = new Set(["STEP_NOT_OPEN", "CASE_ENDED", "STALE", "TIME_RUNS_BACK"]);
/** Codes that say the person may not: there is no form to give back. */
const notTheirs: ReadonlySet<RejectionCode> = new Set(["NOT_AUTHORISED", "NOT_THE_EXECUTOR", "SAME_PERSON"]);

async function notCarriedOut(visit: Visit, seen: CaseInHand, act: CarriedAct, rejection: Rejected): Promise<Reply> {
  if (notTheirs.has(rejection.rejected)) return rejection;
  const message = rejectionTexts[visit.language][rejection.rejected];
  visit.services.log.info("command-rejected", { code: rejection.rejected, act });
  const newest = (await takeNewestCase(visit)) ?? seen;
  const { typed, mainField } = actForms[act];
  if (movedOn.has(rejection.rejected)) {
    return caseReply(visit, newest, {
      act,
      values: visit.form,
      tooLate: {
        message,
        seenVersion: Number(visit.form["version"] ?? newest.state.version),
        typed: typed({ inHand: newest, language: visit.language, values: visit.form }),
      },
    });
  }
  return caseReply(visit, newest, { act, values: visit.form, errors: { [mainField]: message } });
}

/** A form without a proper id, which isn't ours, gets one of its own. */
function commandIdOf({ form }: Visit): string {
  const id = form["command"] ?? "";
  return isUuid(id) ? id : randomUUID();
}
