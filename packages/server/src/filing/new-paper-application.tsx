import { listDrafts } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { applyReply } from "./apply-page.tsx";
import { beginDraft } from "./begin-draft.ts";
import { type FilingDay, filingDay } from "./filing-day.ts";

const path = "/workplace/applications/new";
const access = { for: "official", roles: ["chancellery"] } as const;

/** GET /workplace/applications/new - the chancellery begins to enter an application handed in on paper. */
export const showNewPaperApplication: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const at = await counterOf(visit);
    if (at === undefined) return { notFound: true };
    await visit.noteAccess("own-draft", { person: at.person });
    const drafts = await listDrafts(visit.services.pool, visit.world.region, at.person, "chancellery");
    return applyReply(visit, {
      day: at.day,
      channel: "chancellery",
      drafts: drafts.filter(({ office }) => office === at.office),
      back: "/workplace",
    });
  },
};

/** POST /workplace/applications/new - a draft for the official's own office is made. */
export const startPaperApplication: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit): Promise<Reply> {
    const at = await counterOf(visit);
    return at === undefined ? { notFound: true } : beginDraft(visit, at.day, "chancellery", at.office);
  },
};

interface Counter {
  readonly person: string;
  readonly office: string;
  readonly day: FilingDay;
}

/** The office at whose counter the visitor sits, and the regulation of its region that is applied for on paper. */
async function counterOf(visit: Visit): Promise<Counter | undefined> {
  const { visitor, world, services } = visit;
  const held = visitor?.roles.find(({ role, region }) => role === "chancellery" && region === world.region);
  const regulation = services.law.listRegulations().find(({ region }) => region === world.baseRegion);
  if (visitor === undefined || held === undefined || regulation === undefined) return undefined;
  const day = await filingDay(visit, regulation.key);
  return day && { person: visitor.person, office: held.office, day };
}
