import { listNotices, markRead } from "@reglament/store";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { takeCase } from "../workplace/case-in-hand.ts";
import { caseReply } from "./case-page.tsx";
import { findResult } from "./find-result.ts";

/** GET /cabinet/cases/:region/:caseId - where the visitor's case stands, its history and its result. */
export const showCase: Route = {
  method: "GET",
  path: "/cabinet/cases/:region/:caseId",
  access: { for: "case-party", purpose: "own-case" },
  async handle(visit) {
    const taken = await takeCase(visit);
    if (taken === undefined || visit.visitor === undefined) return { notFound: true };
    const result = await findResult(visit, taken);
    await markNoticesRead(visit, visit.visitor.person, taken.key);
    return caseReply(visit, taken, result);
  },
};

/** Whoever opens the case has seen what the notices say. */
async function markNoticesRead(
  { services }: Visit,
  person: string,
  { region, caseId }: { readonly region: string; readonly caseId: string },
): Promise<void> {
  const notices = await listNotices(services.pool, person);
  const unread = notices.filter(
    (notice) => notice.region === region && notice.caseId === caseId && notice.readAt === undefined,
  );
  await Promise.all(unread.map(({ noticeId }) => markRead(services.pool, region, noticeId, person)));
}
