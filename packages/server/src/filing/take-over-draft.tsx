import { dateAt, type Instant } from "@reglament/calendar";
import { findDraft, rolesOf, takeOverDraft } from "@reglament/store";
import { Button } from "../components/button.tsx";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import type { Visit } from "../visit.ts";
import { caseAddress, draftAddress } from "./addresses.ts";

const untouchedMs = 30 * 60 * 1000;

/**
 * POST /drafts/:region/:draftId/take-over - a colleague at the same counter goes on with a paper application.
 *
 * Only when nobody has changed it for half an hour, or whoever began it doesn't work at the counter any more: two
 * people never write into one draft.
 */
export const takeOver: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/take-over",
  access: { for: "draft-counter", purpose: "draft-takeover" },
  body: "form",
  async handle(visit) {
    const { services, visitor, world, params } = visit;
    const { region = "", draftId = "" } = params;
    const draft = await findDraft(services.pool, region, draftId);
    if (draft === undefined || visitor === undefined) return { notFound: true };
    if (draft.filedCase !== undefined) return { redirect: caseAddress(draft, draft.filedCase) };
    const toCheck = { redirect: draftAddress(draft, "check") };
    if (draft.personId === visitor.person) return toCheck;
    const untouchedSince = (await isStillThere(visit, draft.personId))
      ? ((world.now - untouchedMs) as Instant)
      : world.now;
    const change = { region, draftId, from: draft.personId, to: visitor.person, untouchedSince, at: world.now };
    return (await takeOverDraft(services.pool, change)) ? toCheck : inUseReply(visit);
  },
};

/** Whether the person works at the draft's counter today. */
async function isStillThere({ services, world, subject }: Visit, person: string): Promise<boolean> {
  const seat = subject.draftCounter;
  const roles = await rolesOf(services.pool, world.region, person, dateAt(world.now, world.zone));
  return roles.some(({ role, office }) => office === seat?.office && seat.roles.includes(role));
}

function inUseReply({ language }: Visit): Reply {
  const t = filingCounter[language];
  return {
    title: t.inUseTitle,
    status: 409,
    page: (
      <>
        <h1 class="govuk-heading-l">{t.inUseTitle}</h1>
        <p class="govuk-body-l">{t.inUse}</p>
        <Button href="/workplace/applications/new" kind="secondary">
          {t.toCounter}
        </Button>
      </>
    ),
  };
}
