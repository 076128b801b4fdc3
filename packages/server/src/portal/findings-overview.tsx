import { findingsAddress, lawAddress } from "../administration/addresses.ts";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { FindingsOverviewPage, type OverviewRow } from "./findings-overview-page.tsx";
import { findingsTexts } from "./findings-texts.ts";
import { standingToday } from "./standing-today.ts";

/** GET /administration/findings - what is wrong with the regulations, before an edition is put in force. */
export const showFindingsOverview: Route = {
  method: "GET",
  path: findingsAddress,
  access: { for: "administrator" },
  async handle({ services, language }) {
    const { law } = services;
    const rows: OverviewRow[] = [];
    for (const regulation of law.listRegulations()) {
      const { standing } = await standingToday(services, regulation);
      const region = law.findRegion(regulation.region);
      const title = textOf(regulation.title, language);
      for (const checked of law.listChecked(regulation)) {
        rows.push({
          regulation: region === undefined ? title : `${title} (${textOf(region.title, language)})`,
          checked,
          governsToday: "edition" in standing && standing.edition.id === checked.edition.id,
        });
      }
    }
    return {
      title: findingsTexts[language].overview,
      page: <FindingsOverviewPage language={language} rows={rows} back={lawAddress} />,
    };
  },
};
