import { isOpenForFiling } from "@reglament/engine";
import { findOffice } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { applyReply } from "./apply-page.tsx";
import { beginDraft } from "./begin-draft.ts";
import { type ChoiceAtCounter, chooseServiceReply } from "./choose-service-page.tsx";
import { type Counter, counterRoles, countersOf } from "./counter.ts";
import { loadCounterDrafts } from "./counter-drafts.ts";
import { delivers } from "./delivers.ts";
import { type FilingDay, filingDay } from "./filing-day.ts";

const path = "/workplace/applications/new";
const access = { for: "official", roles: counterRoles } as const;

/** A service to enter an application for, at one of the visitor's counters. */
interface ServiceAtCounter {
  readonly counter: Counter;
  readonly day: FilingDay;
}

/**
 * GET /workplace/applications/new - a chancellery or a centre begins to enter an application handed in on paper.
 *
 * `?regulation=kostanay/school-enrolment` names the service, `&counter=` the office for whoever sits at several;
 * without them one chooses where there is a choice.
 */
export const showNewPaperApplication: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const chosen = await serviceOf(visit, visit.query);
    if (!("counter" in chosen)) return chosen;
    const { counter, day } = chosen;
    const { own, ...left } = await loadCounterDrafts(visit, [counter], day.regulation.key);
    return applyReply(visit, {
      day,
      channel: counter.channel,
      drafts: own,
      counter: { office: counter.office, ...left },
      back: "/workplace",
    });
  },
};

/** POST /workplace/applications/new - a draft is made at the official's counter. */
export const startPaperApplication: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit): Promise<Reply> {
    const chosen = await serviceOf(visit, visit.form);
    return "counter" in chosen ? beginDraft(visit, chosen.day, chosen.counter.channel, chosen.counter.office) : chosen;
  },
};

/** The service asked for, if the counter takes applications for it; the only one there is; else the page to choose it. */
async function serviceOf(
  visit: Visit,
  asked: Readonly<Record<string, string>>,
): Promise<ServiceAtCounter | Exclude<Reply, ServiceAtCounter>> {
  const { regulation, counter } = asked;
  const offered = (await Promise.all(countersOf(visit).map((one) => servicesAt(visit, one)))).flat();
  const found = offered.filter(
    (one) =>
      (regulation === undefined || one.day.regulation.key === regulation) &&
      (counter === undefined || one.counter.office === counter),
  );
  if (found.length === 0 && (regulation !== undefined || counter !== undefined)) return { notFound: true };
  const open = found.filter(isOpen);
  const [only, second] = open.length === 0 ? found : open;
  if (only !== undefined && second === undefined) return only;
  const drafts = await loadCounterDrafts(visit, countersOf(visit));
  return chooseServiceReply(visit, path, await choices(visit, open), drafts);
}

function isOpen({ counter, day: { stand } }: ServiceAtCounter): boolean {
  return "edition" in stand && isOpenForFiling(stand.edition, counter.channel);
}

/** The region's services that the texts let be applied for at the counter; at a chancellery those that its office delivers. */
async function servicesAt(visit: Visit, counter: Counter): Promise<readonly ServiceAtCounter[]> {
  const office = await findOffice(visit.services.pool, visit.world.region, counter.office);
  if (office === undefined) return [];
  const offered = visit.services.law
    .listRegulations()
    .filter(({ region }) => region === visit.world.baseRegion)
    .filter(({ editions }) =>
      editions.some((edition) => edition.onRecord && edition.channels.some(({ id }) => id === counter.channel)),
    )
    .filter((regulation) => counter.channel === "centre" || delivers(office, regulation));
  const days = await Promise.all(offered.map(({ key }) => filingDay(visit, key)));
  return days.flatMap((day) => (day === undefined ? [] : [{ counter, day }]));
}

/** What to choose from, counter by counter. */
async function choices(
  { services, world }: Visit,
  open: readonly ServiceAtCounter[],
): Promise<readonly ChoiceAtCounter[]> {
  const offices = [...new Set(open.map(({ counter }) => counter.office))];
  return Promise.all(
    offices.map(async (id) => ({
      office: id,
      names: (await findOffice(services.pool, world.region, id))?.names,
      services: open.flatMap(({ counter, day }) => (counter.office === id ? [day.regulation] : [])),
    })),
  );
}
