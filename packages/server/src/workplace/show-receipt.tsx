import type { Case } from "@reglament/engine";
import type { Route } from "../route.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { takeCase } from "./case-in-hand.ts";
import { AcceptanceReceipt, IntakeRefusalReceipt, RefusalMessage, refusalMessageTitle } from "./receipt-page.tsx";

/** GET /workplace/cases/:region/:caseId/receipt - the receipt for the applicant, to be printed. */
export const showReceipt: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/receipt",
  access: { for: "office-of-case", purpose: "receipt" },
  async handle(visit) {
    const { language } = visit;
    const inHand = await takeCase(visit);
    const t = workplacePapers[language];
    if (inHand?.state.intakeRefusal !== undefined) {
      return { page: <IntakeRefusalReceipt inHand={inHand} language={language} />, title: t.refusalReceiptTitle };
    }
    if (inHand?.state.turnedAway !== undefined || inHand?.state.serviceRefusal !== undefined) {
      return {
        page: <RefusalMessage inHand={inHand} language={language} />,
        title: refusalMessageTitle(inHand, language),
      };
    }
    if (inHand === undefined || !isAccepted(inHand.state)) return { notFound: true };
    return { page: <AcceptanceReceipt inHand={inHand} language={language} />, title: t.receiptTitle };
  },
};

/** Whether there is an acceptance to prove: a receipt was given, or the application has a number. */
export function isAccepted({ receiptGiven, incomingNumber, centreNumber }: Case): boolean {
  return receiptGiven !== undefined || incomingNumber !== undefined || centreNumber !== undefined;
}
