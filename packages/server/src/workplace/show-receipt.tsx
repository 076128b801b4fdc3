import type { Route } from "../route.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { takeCase } from "./case-in-hand.ts";
import { AcceptanceReceipt, IntakeRefusalReceipt } from "./receipt-page.tsx";

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
    if (inHand?.state.incomingNumber === undefined) return { notFound: true };
    return { page: <AcceptanceReceipt inHand={inHand} language={language} />, title: t.receiptTitle };
  },
};
