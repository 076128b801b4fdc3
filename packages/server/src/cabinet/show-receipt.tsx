import type { Route } from "../route.ts";
import { cabinet } from "../texts/cabinet.ts";
import { takeCase } from "../workplace/case-in-hand.ts";
import { AcceptanceReceipt, IntakeRefusalReceipt } from "../workplace/receipt-page.tsx";
import { cabinetCaseAddress } from "./addresses.ts";

/** GET /cabinet/cases/:region/:caseId/receipt - the receipt that intake gave, the same paper as at the counter. */
export const showReceipt: Route = {
  method: "GET",
  path: "/cabinet/cases/:region/:caseId/receipt",
  access: { for: "case-party", purpose: "own-case" },
  async handle(visit) {
    const { language } = visit;
    const taken = await takeCase(visit);
    if (taken === undefined) return { notFound: true };
    const t = cabinet[language];
    const back = { href: cabinetCaseAddress(taken.key), label: t.toCase };
    if (taken.state.intakeRefusal !== undefined) {
      return { title: t.refusalReceipt, page: <IntakeRefusalReceipt inHand={taken} language={language} back={back} /> };
    }
    if (taken.state.incomingNumber === undefined) return { notFound: true };
    return { title: t.receipt, page: <AcceptanceReceipt inHand={taken} language={language} back={back} /> };
  },
};
