import type { Route } from "../route.ts";
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
    return {
      title: portalTexts[language].catalogueTitle,
      page: <CataloguePage language={language} services={listed} />,
    };
  },
};
