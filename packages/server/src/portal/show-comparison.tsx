import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { editionInWords } from "../texts/moment-in-words.ts";
import { comparisonColumns, regionsOf } from "./comparison-columns.ts";
import { ComparisonPage } from "./comparison-page.tsx";
import { comparisonPageTexts } from "./comparison-page-texts.ts";

/** GET /services/:service/comparison - every wording on record of a service that more than one region delivers. */
export const showComparison: Route = {
  method: "GET",
  path: "/services/:service/comparison",
  access: { for: "anyone" },
  async handle({ services, language, params }) {
    const service = params["service"] ?? "";
    const columns = comparisonColumns(services.law, service);
    const [first] = columns;
    const regions = regionsOf(services.law, service);
    if (first === undefined || regions.length < 2) return { notFound: true };
    const title = comparisonPageTexts[language].title(textOf(first.regulation.title, language));
    return {
      title,
      page: (
        <ComparisonPage
          language={language}
          title={title}
          regions={regions.length}
          columns={columns.map(({ regulation, edition, isOneOfSeveral }) => {
            const found = services.law.findRegion(regulation.region);
            const region = found === undefined ? regulation.region : textOf(found.title, language);
            return { edition, name: isOneOfSeveral ? `${region}, ${editionInWords(edition.id, language)}` : region };
          })}
        />
      ),
    };
  },
};
