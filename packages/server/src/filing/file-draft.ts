/** Files a draft: the one place where an application becomes a case, in either channel. */
import { randomUUID } from "node:crypto";
import { isRejected, type Rejected } from "@reglament/engine";
import type { Verdict } from "@reglament/signature";
import { carryOutCommand } from "@reglament/store";
import { hashedUuid } from "../hashed-uuid.ts";
import type { Reply } from "../reply.ts";
import { actorOf, loadOfficeDay } from "../situation.ts";
import { textOf } from "../texts/dictionary.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import type { Visit } from "../visit.ts";
import { caseAddress, draftAddress } from "./addresses.ts";
import { answerRow, checkReply, documentsRow } from "./check-page.tsx";
import { closedReply, notYetOpenReply, outsideWindowReply } from "./closed-page.tsx";
import type { DraftInHand } from "./draft-in-hand.ts";
import { filingOf } from "./filing-of.ts";
import type { Request } from "./freeze-request.ts";
import { readinessOf } from "./readiness.ts";

/** A signature over the request's bytes that was judged. */
export interface JudgedSignature {
  readonly cms: Uint8Array;
  readonly verdict: Verdict;
  /** True when nobody can tell yet whether its certificate was revoked: the application is received and waits. */
  readonly undetermined: boolean;
  /** Time stamps to keep beside it. */
  readonly timeStamps: readonly Uint8Array[];
}

/**
 * Files the request and leads to its case. Sent twice, it leads to the same case.
 *
 * @param judged - absent for a paper application, which was signed by hand
 */
export async function fileDraft(
  visit: Visit,
  taken: DraftInHand,
  request: Request,
  judged?: JudgedSignature,
): Promise<Reply> {
  const { services, visitor, world } = visit;
  const { draft, edition } = taken;
  const { regulation, office, centre } = request.record;
  if (visitor === undefined) return { notFound: true };
  const signature = judged && {
    personId: visitor.person,
    cms: judged.cms,
    evidence: judged.verdict.evidence,
    timeStamps: judged.timeStamps,
    undetermined: judged.undetermined,
  };
  const filing = await filingOf(services.pool, edition, request, signature);
  const day = await loadOfficeDay(services, world, {
    regulation,
    office,
    ...(centre === undefined ? {} : { centre }),
    parties: filing.papers.parties?.flatMap(({ personId }) => personId ?? []) ?? [],
  });
  if (day === undefined) return { notFound: true };
  const outcome = await carryOutCommand(services.pool, {
    region: draft.region,
    caseId: randomUUID(),
    commandId: filingCommandId(draft),
    actor: actorOf(visitor, draft.region),
    ...filing,
    situationOf: (state) => day.situationOf(state),
    lawOf: services.law.getEdition,
  });
  if (!isRejected(outcome)) {
    const waits = outcome.done.waitingForSignature === true;
    return { redirect: waits ? draftAddress(draft, "received") : caseAddress(draft, outcome.caseId) };
  }
  const { filedCase } = outcome.facts;
  if (typeof filedCase === "string") return { redirect: caseAddress(draft, filedCase) };
  const { inForce } = day.situationOf(undefined);
  if ("closed" in inForce) return closedReply(visit, inForce.because, draft);
  if (outcome.rejected === "NOT_YET_OPEN") return notYetOpenReply(visit, regulation);
  const { window } = readinessOf(taken);
  if (outcome.rejected === "OUTSIDE_WINDOW" && !window.open) return outsideWindowReply(visit, window, draft);
  const errors = errorsOf(visit, taken, outcome);
  return errors === undefined ? outcome : checkReply(visit, taken, errors);
}

/** What the check page says of a rejection at the row that it is about; undefined when it is about none. */
function errorsOf(
  { language }: Visit,
  { edition }: DraftInHand,
  { rejected, facts }: Rejected,
): Readonly<Record<string, string>> | undefined {
  const text = rejectionTexts[language][rejected];
  if (rejected === "WRONG_DOCUMENT") return { [documentsRow]: text };
  const question = edition.questions.find(({ id }) => id === facts["question"]);
  if (rejected !== "ANSWER_MISSING" || question === undefined) return undefined;
  return { [answerRow(question.id)]: filingRequest[language].mustAnswer(textOf(question.label, language)) };
}

/** A draft is filed by one command, however often it is sent. */
function filingCommandId({ region, draftId }: { readonly region: string; readonly draftId: string }): string {
  return hashedUuid(`file:${region}:${draftId}`);
}
