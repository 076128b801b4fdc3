import type { Route } from "../route.ts";
import { cabinet } from "../texts/cabinet.ts";
import { takeCase } from "../workplace/case-in-hand.ts";
import {
  AcceptanceReceipt,
  IntakeRefusalReceipt,
  RefusalMessage,
  refusalMessageTitle,
} from "../workplace/receipt-page.tsx";
import { isAccepted } from "../workplace/show-receipt.tsx";
import { cabinetCaseAddress } from "./addresses.ts";

/** GET /cabinet/cases/:region/:caseId/receipt - the receipt that intake gave, or the message of a refusal: the same paper as at the counter. */
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
    if (taken.state.turnedAway !== undefined || taken.state.serviceRefusal !== undefined) {
      return {
        title: refusalMessageTitle(taken, language),
        page: <RefusalMessage inHand={taken} language={language} back={back} />,
      };
    }
    if (!isAccepted(taken.state)) return { notFound: true };
    return { title: t.receipt, page: <AcceptanceReceipt inHand={taken} language={language} back={back} /> };
  },
};
