import { dateAt } from "@reglament/calendar";
import type { Edition, Regulation } from "@reglament/regulation";
import { listConfirmations, listOffices } from "@reglament/store";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { ServicePage } from "./service-page.tsx";
import { standingToday } from "./standing-today.ts";

/** GET /services/:region/:service - one service in plain words; `:region` is the law's region. */
export const showService: Route = {
  method: "GET",
  path: "/services/:region/:service",
  access: { for: "anyone" },
  async handle({ services, language, params }) {
    const regulation = services.law.findRegulation(`${params["region"]}/${params["service"]}`);
    if (regulation === undefined) return { notFound: true };
    const { standing, world } = await standingToday(services, regulation);
    const [confirmations, offices] = await Promise.all([
      listConfirmations(services.pool, world.region),
      listOffices(services.pool, world.region),
    ]);
    return {
      title: textOf(regulation.title, language),
      page: (
        <ServicePage
          language={language}
          regulation={regulation}
          standing={standing}
          today={dateAt(world.now, world.zone)}
          edition={"edition" in standing ? standing.edition : newestOnRecord(regulation)}
          confirmations={confirmations}
          offices={offices.map(({ names, address }) => ({
            name: textOf(names, language),
            address: textOf(address, language),
          }))}
        />
      ),
    };
  },
};

function newestOnRecord(regulation: Regulation): Edition | undefined {
  return regulation.editions.findLast((edition) => edition.onRecord);
}
