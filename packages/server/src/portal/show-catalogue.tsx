import { dateAt } from "@reglament/calendar";
import { worldOfRequest } from "../find-world.ts";
import type { Route } from "../route.ts";
import type { Services } from "../services.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import { type CatalogueEntry, CataloguePage } from "./catalogue-page.tsx";
import { standingIn } from "./standing-today.ts";
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
  const { law } = services;
  const regulations = [...law.listRegulations(), ...law.listExcluded()];
  const regions = [...new Set(regulations.map(({ region }) => region))];
  const entries = await Promise.all(
    regions.map(async (region) => {
      const world = await worldOfRequest(services, region, undefined);
      const title = law.findRegion(region)?.title;
      return Promise.all(
        regulations
          .filter((regulation) => regulation.region === region)
          .map(async (regulation) => ({
            regulation,
            standing: await standingIn(services, regulation, world),
            region: title === undefined ? region : textOf(title, language),
            today: todayIn(services, world, language),
          })),
      );
    }),
  );
  const byName = new Intl.Collator(language);
  return entries.flat().sort((one, other) => byName.compare(one.region, other.region));
}

/** Only worlds of training have a day of their own. */
function todayIn({ configuration }: Services, world: Visit["world"], language: Language): string | undefined {
  return configuration.mode === "training" ? dayAndYear(dateAt(world.now, world.zone), language) : undefined;
}
