import { listDrafts } from "@reglament/store";
import { signInFirst } from "../accounts/sign-in-first.tsx";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { applyReply } from "./apply-page.tsx";
import { beginDraft } from "./begin-draft.ts";
import { type FilingDay, filingDay } from "./filing-day.ts";

const path = "/services/:region/:service/apply";

/** GET /services/:region/:service/apply - whether one can file today, and how it goes. */
export const showApply: Route = {
  method: "GET",
  path,
  access: { for: "signed-in" },
  async handle(visit) {
    const day = await filingDay(visit, keyOf(visit));
    if (day === undefined || visit.visitor === undefined) return { notFound: true };
    const demand = demandOf(visit, day);
    if (demand !== undefined) return demand;
    await visit.noteAccess("own-draft", { person: visit.visitor.person, region: visit.world.region });
    const drafts = await listDrafts(visit.services.pool, visit.world.region, visit.visitor.person, "portal");
    return applyReply(visit, {
      day,
      channel: "portal",
      drafts: drafts.filter(({ regulation }) => regulation === day.regulation.key),
      back: `/services/${day.regulation.key}`,
    });
  },
};

/** POST /services/:region/:service/apply - a draft is made and its first question shown. */
export const startApply: Route = {
  method: "POST",
  path,
  access: { for: "signed-in" },
  body: "form",
  async handle(visit) {
    const day = await filingDay(visit, keyOf(visit));
    if (day === undefined) return { notFound: true };
    return demandOf(visit, day) ?? beginDraft(visit, day, "portal");
  },
};

/** Where nothing can be filed today, that is what is said, however one signed in. */
function demandOf(visit: Visit, { stand }: FilingDay): Reply | undefined {
  return "closed" in stand ? undefined : signInFirst(visit, stand.edition, "portal");
}

function keyOf({ params }: Visit): string {
  return `${params["region"]}/${params["service"]}`;
}
