import { dateAt } from "@reglament/calendar";
import type { Route } from "../route.ts";
import type { Services } from "../services.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { type CatalogueEntry, CataloguePage } from "./catalogue-page.tsx";
import { standingToday } from "./standing-today.ts";
import { portalTexts } from "./texts.ts";

/** GET / - every service with its state today, by region or, with `?by=service`, by service. */
export const showCatalogue: Route = {
  method: "GET",
  path: "/",
  access: { for: "anyone" },
  async handle({ services, language, query }) {
    const entries = await entriesOf(services, language);
    return {
      title: portalTexts[language].catalogueTitle,
      page: (
        <CataloguePage language={language} by={query["by"] === "service" ? "service" : "region"} entries={entries} />
      ),
    };
  },
};

/** Every service, also those that an amendment took out, in the order of the regions' names. */
async function entriesOf(services: Services, language: Language): Promise<readonly CatalogueEntry[]> {
  const { law, configuration } = services;
  const entries = await Promise.all(
    [...law.listRegulations(), ...law.listExcluded()].map(async (regulation): Promise<CatalogueEntry> => {
      const { standing, world } = await standingToday(services, regulation);
      const region = law.findRegion(regulation.region);
      return {
        regulation,
        standing,
        region: region === undefined ? regulation.region : textOf(region.title, language),
        // Only worlds of training have a day of their own.
        today: configuration.mode === "training" ? dayAndYear(dateAt(world.now, world.zone), language) : undefined,
      };
    }),
  );
  const byName = new Intl.Collator(language);
  return entries.sort((one, other) => byName.compare(one.region, other.region));
}
