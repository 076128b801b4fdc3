import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { takeCase } from "./case-in-hand.ts";
import { caseReply } from "./case-reply.tsx";
import { markCaseNoticesRead } from "./official-notices.ts";

/** GET /workplace/cases/:region/:caseId - the case as the office's people see it. */
export const showCase: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId",
  access: { for: "office-of-case", purpose: "case-page" },
  handle: casePage,
};

/**
 * GET /workplace/cases/:region/:caseId/acts/:act - the same page, where an act's form was posted to.
 *
 * A refused form stands at this address: whoever changes the language there, or signs in again after the session
 * ended, finds the case with what was typed.
 */
export const showCaseAtAct: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/acts/:act",
  access: { for: "office-of-case", purpose: "case-page" },
  handle: casePage,
};

async function casePage(visit: Visit): Promise<Reply> {
  const inHand = await takeCase(visit);
  if (inHand === undefined) return { notFound: true };
  await markCaseNoticesRead(visit, inHand.key.caseId);
  return caseReply(visit, inHand);
}
