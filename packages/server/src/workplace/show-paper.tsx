import { BackLink } from "../components/back-link.tsx";
import type { Route } from "../route.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { takeCase } from "./case-in-hand.ts";
import { ResultPaper } from "./result-paper.tsx";
import { byHandOf } from "./signed-by-hand.ts";
import { signedInWords } from "./signed-in-words.ts";

/** GET /workplace/cases/:region/:caseId/paper - what was prepared or signed, to be read and printed. */
export const showPaper: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/paper",
  access: { for: "office-of-case", purpose: "paper" },
  async handle(visit) {
    const { language } = visit;
    const inHand = await takeCase(visit);
    if (inHand?.prepared === undefined) return { notFound: true };
    const { document } = inHand.prepared;
    const t = workplacePapers[language];
    return {
      page: (
        <>
          <BackLink href={workplaceCaseAddress(inHand.key)} label={t.toCase} />
          <h1 class="govuk-heading-l">{language === "ru" ? document.title.ru : document.title.kk}</h1>
          <ResultPaper
            document={document}
            language={language}
            signed={signedInWords(inHand, language)}
            {...byHandOf(inHand, language)}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={workplaceCaseAddress(inHand.key, "draft")}>
              {t.bytes}
            </a>
          </p>
          <p class="govuk-body">{t.print}</p>
        </>
      ),
      title: language === "ru" ? document.title.ru : document.title.kk,
    };
  },
};
