import { BackLink } from "../components/back-link.tsx";
import type { Route } from "../route.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { takeCase } from "./case-in-hand.ts";
import { isSheetKind } from "./sheet-of.ts";
import { Sheet, sheetTitle } from "./sheet-page.tsx";

/** GET /workplace/cases/:region/:caseId/sheets/:sheet - a paper to be printed and signed by hand. */
export const showSheet: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/sheets/:sheet",
  access: { for: "office-of-case", purpose: "paper" },
  async handle(visit) {
    const { language } = visit;
    const { sheet } = visit.params;
    const inHand = isSheetKind(sheet) ? await takeCase(visit) : undefined;
    if (!isSheetKind(sheet) || inHand === undefined) return { notFound: true };
    const t = workplacePapers[language];
    return {
      title: sheetTitle({ inHand, language, kind: sheet }),
      page: (
        <>
          <BackLink href={workplaceCaseAddress(inHand.key)} label={t.toCase} />
          <Sheet inHand={inHand} language={language} kind={sheet} />
          <p class="govuk-body">{t.print}</p>
        </>
      ),
    };
  },
};
