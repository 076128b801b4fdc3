import { listDrafts } from "@reglament/store";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { applyReply } from "./apply-page.tsx";
import { beginDraft } from "./begin-draft.ts";
import { filingDay } from "./filing-day.ts";

const path = "/services/:region/:service/apply";

/** GET /services/:region/:service/apply - whether one can file today, and how it goes. */
export const showApply: Route = {
  method: "GET",
  path,
  access: { for: "signed-in" },
  async handle(visit) {
    const day = await filingDay(visit, keyOf(visit));
    if (day === undefined || visit.visitor === undefined) return { notFound: true };
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
    return day === undefined ? { notFound: true } : beginDraft(visit, day, "portal");
  },
};

function keyOf({ params }: Visit): string {
  return `${params["region"]}/${params["service"]}`;
}
