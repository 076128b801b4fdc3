import { isSourced } from "@reglament/regulation";
import { findRecordedFacts, listConfirmations, listLawFacts } from "@reglament/store";
import type { Route } from "../route.ts";
import { administration } from "../texts/administration.ts";
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
  async handle({ services, world, language }) {
    const { pool, law } = services;
    const [confirmations, facts] = await Promise.all([
      listConfirmations(pool, world.region),
      listLawFacts(pool, world.region),
    ]);
    const stands: RegulationStand[] = [];
    for (const regulation of law.listRegulations()) {
      const { endOn } = await findRecordedFacts(pool, world.region, regulation.key);
      stands.push({
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
      page: <LawPage language={language} zone={world.zone} stands={stands} />,
    };
  },
};
