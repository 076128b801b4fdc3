import { dateAt } from "@reglament/calendar";
import { isOpenForFiling } from "@reglament/engine";
import type { Edition, EditionNotOnRecord } from "@reglament/regulation";
import { listConfirmations, listOffices, type Office } from "@reglament/store";
import { delivers } from "../filing/delivers.ts";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { regionsOf } from "./comparison-columns.ts";
import { ServicePage } from "./service-page.tsx";
import { shownEdition } from "./shown-edition.ts";
import { standingToday } from "./standing-today.ts";

/**
 * GET /services/:region/:service - one service in plain words; `:region` is the law's region.
 *
 * `?edition=2019-01-01` shows a wording by its id instead of today's.
 */
export const showService: Route = {
  method: "GET",
  path: "/services/:region/:service",
  access: { for: "anyone" },
  async handle({ services, language, params, query }) {
    const regulation = services.law.findRegulation(`${params["region"]}/${params["service"]}`);
    if (regulation === undefined) return { notFound: true };
    const { standing, world } = await standingToday(services, regulation);
    const shown = shownEdition(regulation, standing, query["edition"]);
    if (shown === undefined) return { notFound: true };
    const [confirmations, offices] = await Promise.all([
      listConfirmations(services.pool, world.region),
      takesApplications(shown) ? listOffices(services.pool, world.region) : [],
    ]);
    const region = services.law.findRegion(regulation.region);
    return {
      title: textOf(regulation.title, language),
      page: (
        <ServicePage
          language={language}
          regulation={regulation}
          region={region === undefined ? regulation.region : textOf(region.title, language)}
          standing={standing}
          today={dateAt(world.now, world.zone)}
          shown={shown}
          confirmations={confirmations}
          isComparable={regionsOf(services.law, regulation.service).length > 1}
          offices={offices
            .filter((office) => delivers(office, regulation) || hasCentre(shown, office))
            .map(({ party, names, address }) => ({
              party,
              name: textOf(names, language),
              address: textOf(address, language),
            }))}
        />
      ),
    };
  },
};

/** Whether it is a one-stop centre and the wording gives such centres work. */
function hasCentre(shown: Edition | EditionNotOnRecord, { party }: Pick<Office, "party">): boolean {
  return party === "centre" && shown.onRecord && shown.channels.some(({ id }) => id === "centre");
}

/** Whether the region's offices deliver the service here; what they are otherwise, nothing tells. */
function takesApplications(shown: Edition | EditionNotOnRecord): boolean {
  return shown.onRecord && shown.channels.some(({ id }) => isOpenForFiling(shown, id));
}
