import { randomUUID } from "node:crypto";
import {
  type BeyondAct,
  beyondNames,
  type Case,
  type Command,
  isRejected,
  type OpenAct,
  permit,
  permitBeyond,
  type Rejected,
  type RejectionCode,
} from "@reglament/engine";
import { carryOutCommand, wasCarriedOut } from "@reglament/store";
import { isUuid } from "../is-uuid.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import type { Visit } from "../visit.ts";
import type { FormAct, ReadAct } from "./acts/act-form.tsx";
import { formOf, formOfAct, isActName } from "./acts/act-forms.ts";
import { datumOf } from "./acts/datum-of.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { type CaseInHand, situationNow, takeCase, takeNewestCase } from "./case-in-hand.ts";
import { caseReply } from "./case-reply.tsx";

/**
 * POST /workplace/cases/:region/:caseId/acts/:act - an official acts on a case.
 *
 * The form brings the command's id along, so a form sent twice is carried out
 * once and answered alike, and the version of the case that its page showed.
 */
export const performAct: Route = {
  method: "POST",
  path: "/workplace/cases/:region/:caseId/acts/:act",
  access: { for: "office-of-case", purpose: "case-act" },
  body: "form",
  scans: true,
  async handle(visit) {
    const { pool } = visit.services;
    const { act } = visit.params;
    const inHand = isActName(act) ? await takeCase(visit) : undefined;
    if (!isActName(act) || inHand === undefined) return { notFound: true };
    if (inHand.erased) return { rejected: "CASE_ENDED", facts: {} };
    const commandId = commandIdOf(visit);
    const { key, actor } = inHand;
    if (await wasCarriedOut(pool, { ...key, commandId, person: actor.person })) return afterAct(inHand, act);
    const open = inHand.acts.find((one) => one.act === act);
    if (open === undefined) return notCarriedOut(visit, inHand, act, whyNotOpen(inHand, act));
    const read = await formOf(open).read(visit, inHand, open);
    if ("errors" in read) return caseReply(visit, inHand, { act, values: visit.form, errors: read.errors });
    const outcome = await carryOutAct(visit, inHand, read, commandId);
    return isRejected(outcome) ? notCarriedOut(visit, inHand, act, outcome, open) : afterAct(inHand, act);
  },
};

/** Gives the command to the store, on the version that the form's page showed. */
export function carryOutAct(
  visit: Visit,
  { key, state, actor }: CaseInHand,
  read: Exclude<ReadAct, { readonly errors: unknown }>,
  commandId: string,
): ReturnType<typeof carryOutCommand> {
  const seenVersion = seenVersionOf(visit);
  return carryOutCommand(visit.services.pool, {
    ...key,
    ...read,
    commandId,
    actor,
    ...(seenVersion === undefined ? {} : { seenVersion }),
    lawOf: visit.services.law.getEdition,
    situationOf: (newest: Case | undefined) => situationNow(visit, newest ?? state, blankOf(read.command)),
  });
}

function blankOf(command: Command): string | undefined {
  return command.act === "issue-blank" ? command.number : undefined;
}

/** Receipts are handed out at once. */
function afterAct({ key }: CaseInHand, act: FormAct): Reply {
  const hasReceipt = act === "refuse-intake" || act === "give-receipt";
  return { redirect: workplaceCaseAddress(key, hasReceipt ? "receipt" : undefined) };
}

/** Codes that say the case isn't where the official saw it, or is held up. */
export const movedOn: ReadonlySet<RejectionCode> = new Set([
  "STEP_NOT_OPEN",
  "CASE_ENDED",
  "STALE",
  "CLAIMED_BY_OTHER",
  "NOT_CLAIMED",
  "SIGNATURE_UNCONFIRMED",
  "CASE_PAUSED",
  "NOT_PAUSED",
  "NOTHING_TO_RETURN",
  "ALREADY_SIGNED",
  "TOO_EARLY",
]);
/** Codes that say the person may not: there is no form to give back. */
const notTheirs: ReadonlySet<RejectionCode> = new Set(["NOT_AUTHORISED", "NOT_THE_EXECUTOR", "SAME_PERSON"]);

function isBeyond(act: FormAct): act is BeyondAct {
  return beyondNames.some((name) => name === act);
}

/** Why the act isn't among those open to the visitor. */
function whyNotOpen({ situation, state, actor }: CaseInHand, act: FormAct): Rejected {
  const permission = isBeyond(act) ? permitBeyond(situation, state, actor, act) : permit(situation, state, actor, act);
  if (!isRejected(permission)) throw new Error(`the act ${act} is permitted but not listed as open`);
  return permission;
}

async function notCarriedOut(
  visit: Visit,
  seen: CaseInHand,
  act: FormAct,
  rejection: Rejected,
  open?: OpenAct,
): Promise<Reply> {
  if (notTheirs.has(rejection.rejected) || rejection.rejected === "BUSY") return rejection;
  const message = rejectionTexts[visit.language][rejection.rejected];
  visit.services.log.info("command-rejected", { code: rejection.rejected, act });
  const newest = (await takeNewestCase(visit)) ?? seen;
  if (open === undefined || movedOn.has(rejection.rejected)) {
    const { typed } = open === undefined ? formOfAct(act) : formOf(open);
    return caseReply(visit, newest, {
      act,
      values: visit.form,
      tooLate: {
        message,
        seenVersion: seenVersionOf(visit) ?? newest.state.version,
        typed: typed({ inHand: newest, language: visit.language, values: visit.form, act }),
      },
    });
  }
  const input = formOf(open).inputOf(open, datumOf(rejection));
  return caseReply(visit, newest, { act, values: visit.form, errors: { [input]: message } });
}

/** The version that the form's page showed; 0, which no case has, for what no page of ours says. */
function seenVersionOf({ form }: Visit): number | undefined {
  const { version } = form;
  if (version === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
}

/** A form without a proper id, which isn't ours, gets one of its own. */
function commandIdOf({ form }: Visit): string {
  const id = form["command"] ?? "";
  return isUuid(id) ? id : randomUUID();
}
