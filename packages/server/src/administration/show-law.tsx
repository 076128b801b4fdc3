import { isSourced } from "@reglament/regulation";
import { findRecordedFacts, listConfirmations, listLawFacts } from "@reglament/store";
import { worldOfRequest } from "../find-world.ts";
import type { Route } from "../route.ts";
import { administration } from "../texts/administration.ts";
import { textOf } from "../texts/dictionary.ts";
import { lawAddress } from "./addresses.ts";
import { confirmableItems } from "./confirmable-items.ts";
import { LawPage, type RegulationStand } from "./law-page.tsx";

/** GET /administration - the administration has one page for now. */
export const administrationStart: Route = {
  method: "GET",
  path: "/administration",
  access: { for: "administrator" },
  handle: async () => ({ redirect: lawAddress }),
};

/** GET /administration/law - what isn't confirmed, and what was recorded. */
export const showLaw: Route = {
  method: "GET",
  path: lawAddress,
  access: { for: "administrator" },
  async handle({ services, language }) {
    const { pool, law } = services;
    const stands: RegulationStand[] = [];
    for (const regulation of law.listRegulations()) {
      const world = await worldOfRequest(services, regulation.region, undefined);
      const [confirmations, facts, { endOn }] = await Promise.all([
        listConfirmations(pool, world.region),
        listLawFacts(pool, world.region),
        findRecordedFacts(pool, world.region, regulation.key),
      ]);
      const region = law.findRegion(regulation.region);
      stands.push({
        region: region === undefined ? regulation.region : textOf(region.title, language),
        zone: world.zone,
        regulation,
        endOn,
        editions: regulation.editions
          .filter((edition) => edition.onRecord)
          .map((edition) => ({
            edition,
            unconfirmed: confirmableItems(edition).filter((item) => !isSourced(edition, item, confirmations)),
          })),
        facts: facts.filter((fact) => fact.regulation === regulation.key),
      });
    }
    return {
      title: administration[language].title,
      page: <LawPage language={language} stands={stands} />,
    };
  },
};
