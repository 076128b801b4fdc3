import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { CataloguePage } from "./catalogue-page.tsx";
import { standingToday } from "./standing-today.ts";
import { portalTexts } from "./texts.ts";

/** GET / - every service with its state today. */
export const showCatalogue: Route = {
  method: "GET",
  path: "/",
  access: { for: "anyone" },
  async handle({ services, language }) {
    const listed = await Promise.all(
      services.law.listRegulations().map(async (regulation) => {
        const { standing } = await standingToday(services, regulation);
        return { regulation, standing };
      }),
    );
    const regions = [...new Set(listed.map(({ regulation }) => regulation.region))];
    const authorities = regions.map((region) => {
      const known = services.law.findRegion(region);
      return { region, authority: known === undefined ? region : textOf(known.authority, language) };
    });
    return {
      title: portalTexts[language].catalogueTitle,
      page: <CataloguePage language={language} authorities={authorities} services={listed} />,
    };
  },
};
