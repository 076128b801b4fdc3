import { randomUUID } from "node:crypto";
import { isRejected, type RejectionCode } from "@reglament/engine";
import { carryOutCommand, wasCarriedOut } from "@reglament/store";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Csrf, HiddenFields } from "../components/csrf.tsx";
import { History } from "../components/history.tsx";
import { Notice } from "../components/notice.tsx";
import { isUuid } from "../is-uuid.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { cabinet } from "../texts/cabinet.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { frame } from "../texts/frame.ts";
import type { Visit } from "../visit.ts";
import { type CaseInHand, situationNow, takeCase, takeNewestCase } from "../workplace/case-in-hand.ts";
import { cabinetCaseAddress } from "./addresses.ts";
import { historyEntries } from "./history-entries.ts";

const path = "/cabinet/cases/:region/:caseId/withdraw";
const access = { for: "case-party", purpose: "own-case" } as const;

/** GET /cabinet/cases/:region/:caseId/withdraw - asks whether the application is really to be withdrawn. */
export const askWithdrawal: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const taken = await takeCase(visit);
    if (taken === undefined) return { notFound: true };
    return mayWithdraw(taken) ? question(visit, taken) : tooLate(visit, taken);
  },
};

/**
 * POST /cabinet/cases/:region/:caseId/withdraw - withdraws the application.
 *
 * The form brings the command's id and the version of the case that its page showed: sent twice it withdraws once, and
 * whoever didn't see what happened meanwhile is asked again.
 */
export const withdraw: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const taken = await takeCase(visit);
    if (taken === undefined) return { notFound: true };
    const { services, form } = visit;
    const { key, state, actor } = taken;
    const commandId = isUuid(form["command"] ?? "") ? (form["command"] ?? "") : randomUUID();
    const done: Reply = { redirect: cabinetCaseAddress(key) };
    if (await wasCarriedOut(services.pool, { ...key, commandId, person: actor.person })) return done;
    const seenVersion = Number(form["version"] ?? "");
    if (!Number.isInteger(seenVersion) || seenVersion < 1) return question(visit, taken);
    const outcome = await carryOutCommand(services.pool, {
      ...key,
      commandId,
      actor,
      command: { act: "withdraw" },
      seenVersion,
      lawOf: services.law.getEdition,
      situationOf: (newest) => situationNow(visit, newest ?? state),
    });
    if (!isRejected(outcome)) return done;
    services.log.info("command-rejected", { code: outcome.rejected, act: "withdraw" });
    if (!movedOn.has(outcome.rejected)) return outcome;
    const newest = (await takeNewestCase(visit)) ?? taken;
    return mayWithdraw(newest) ? question(visit, newest, seenVersion) : tooLate(visit, newest);
  },
};

/** Codes that say the case isn't where the applicant saw it. */
const movedOn: ReadonlySet<RejectionCode> = new Set(["STALE", "CASE_ENDED", "ALREADY_SIGNED"]);

/** Until the result is signed, and never after the end. */
export function mayWithdraw({ state, erased }: CaseInHand): boolean {
  return state.outcome === undefined && state.signed === undefined && !erased;
}

/** @param seen - the version that was seen when it was confirmed, when the case has moved on since */
function question(visit: Visit, taken: CaseInHand, seen?: number): Reply {
  const { language, csrf } = visit;
  const t = cabinetStanding[language];
  const address = cabinetCaseAddress(taken.key);
  const fields = { command: randomUUID(), version: String(taken.state.version) };
  return {
    title: t.withdrawTitle,
    ...(seen === undefined ? {} : { status: 409 as const }),
    page: (
      <>
        <BackLink href={address} label={cabinet[language].toCase} />
        {seen === undefined ? null : (
          <Notice title={frame[language].important}>
            <p class="govuk-body">{t.withdrawMeanwhile}</p>
            <History language={language} zone={taken.time.hours.zone} entries={historyEntries(taken, language, seen)} />
          </Notice>
        )}
        <h1 class="govuk-heading-l">{t.withdrawTitle}</h1>
        <p class="govuk-body">{t.withdrawText}</p>
        <form method="post" action={cabinetCaseAddress(taken.key, "withdraw")}>
          <Csrf token={csrf} />
          <HiddenFields fields={fields} />
          <Button kind="warning">{t.withdrawConfirm}</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={address}>
            {cabinet[language].toCase}
          </a>
        </p>
      </>
    ),
  };
}

function tooLate({ language }: Visit, taken: CaseInHand): Reply {
  const t = cabinetStanding[language];
  return {
    title: t.withdraw,
    status: 409,
    page: (
      <>
        <BackLink href={cabinetCaseAddress(taken.key)} label={cabinet[language].toCase} />
        <h1 class="govuk-heading-l">{t.withdraw}</h1>
        <p class="govuk-body">{t.withdrawTooLate}</p>
      </>
    ),
  };
}
