import { findDraft, loadCase } from "@reglament/store";
import { Button } from "../components/button.tsx";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import { caseAddress, draftAddress } from "./addresses.ts";

/**
 * GET /drafts/:region/:draftId/received - the application is received, but nobody can tell yet whether the signer's
 * certificate was revoked: which time of receipt counts, and what happens next. Leads to the case once that is settled.
 */
export const received: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/received",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const { services, params } = visit;
    const { region = "", draftId = "" } = params;
    const draft = await findDraft(services.pool, region, draftId);
    if (draft === undefined) return { notFound: true };
    const { filedCase } = draft;
    if (filedCase === undefined) return { redirect: draftAddress(draft, "check") };
    const address = caseAddress(draft, filedCase);
    const loaded = await loadCase(services.pool, services.law.getEdition, region, filedCase);
    if (loaded?.case.waitingForSignature !== true) return { redirect: address };
    const { zone } = loaded.law.provider.hours;
    return waitingReply(visit, momentInWords(loaded.case.filedAt, zone, visit.language), address);
  },
};

function waitingReply({ language }: Visit, receivedAt: string, address: string): Reply {
  const t = filingRequest[language];
  return {
    title: t.receivedTitle,
    page: (
      <>
        <h1 class="govuk-heading-l">{t.receivedTitle}</h1>
        <p class="govuk-inset-text">{t.receivedAt(receivedAt)}</p>
        <p class="govuk-body">{t.receivedWaits}</p>
        <ul class="govuk-list govuk-list--bullet">
          {t.receivedNext.map((next) => (
            <li key={next}>{next}</li>
          ))}
        </ul>
        <p class="govuk-body">{t.receivedNothingToDo}</p>
        <Button href={address}>{t.toCase}</Button>
      </>
    ),
  };
}
