import { BackLink } from "../components/back-link.tsx";
import type { Route } from "../route.ts";
import { cabinet } from "../texts/cabinet.ts";
import { takeCase } from "../workplace/case-in-hand.ts";
import { cabinetCaseAddress } from "./addresses.ts";
import { hasReceipt, ReceiptPaper } from "./receipt-paper.tsx";

/** GET /cabinet/cases/:region/:caseId/receipt - the receipt of intake, to be printed. */
export const showReceipt: Route = {
  method: "GET",
  path: "/cabinet/cases/:region/:caseId/receipt",
  access: { for: "case-party" },
  async handle(visit) {
    const taken = await takeCase(visit, "own-case");
    if (taken === undefined || !hasReceipt(taken)) return { notFound: true };
    const t = cabinet[visit.language];
    return {
      title: taken.state.outcome === "intake-refused" ? t.refusalReceipt : t.receipt,
      page: (
        <>
          <BackLink href={cabinetCaseAddress(taken.key)} label={t.back} />
          <ReceiptPaper language={visit.language} taken={taken} />
          <p class="govuk-hint">{t.print}</p>
        </>
      ),
    };
  },
};
