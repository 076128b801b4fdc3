import { keepUntil, receiptNumberOf } from "@reglament/engine";
import { actsIn, type PartyId, partyOf, type Step } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { hoursInWords } from "../portal/hours-in-words.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { eventNames } from "../workplace/event-names.ts";
import type { CasePartProps } from "./case-page.tsx";
import { type Waiting, waitingOf } from "./standing-of.ts";

/** What the applicant should know or do now; nothing when the office is simply at work. */
export function WhatNow({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const { state, law } = taken;
  if (state.outcome !== undefined) return null;
  const waiting = waitingOf(law, { ...state, step: state.steps.at(-1)?.step });
  if (waiting === undefined && state.correctionAsked === undefined) return null;
  return (
    <section aria-labelledby="now">
      <h2 class="govuk-heading-m" id="now">
        {cabinetStanding[language].title}
      </h2>
      <CorrectionAsked visit={visit} taken={taken} />
      {waiting === undefined ? null : <WaitingInWords visit={visit} taken={taken} waiting={waiting} />}
    </section>
  );
}

function WaitingInWords({ visit, taken, waiting }: CasePartProps & { readonly waiting: Waiting }) {
  const { language } = visit;
  const t = cabinetStanding[language];
  const { state, time } = taken;
  switch (waiting) {
    case "signature":
      return <p class="govuk-body">{t.waitsForSignature(momentInWords(state.filedAt, time.hours.zone, language))}</p>;
    case "paused": {
      const pause = state.pauses.at(-1);
      return pause === undefined ? null : (
        <p class="govuk-body">
          {t.paused(eventNames(taken, language).ground(pause.ground))}{" "}
          <Clause language={language} clause={pause.clause} />
        </p>
      );
    }
    case "ready":
      return <Fetching taken={taken} language={language} text={t.ready} />;
    case "stored":
      return <Fetching taken={taken} language={language} text={t.stored} />;
    case "returned":
      return <Fetching taken={taken} language={language} text={t.returned} />;
    case "sent-again":
      return <Fetching taken={taken} language={language} text={t.sentAgain} />;
  }
}

/** Where the result is fetched, when, with what, and until when it lies there. */
function Fetching({
  taken,
  language,
  text,
}: {
  readonly taken: CaseInHand;
  readonly language: Language;
  readonly text: string;
}) {
  const t = cabinetStanding[language];
  const { law, state, times, day } = taken;
  const step = law.steps.find(({ id }) => id === state.steps.at(-1)?.step);
  if (step === undefined) return null;
  const party = placeOf(taken, step);
  const office = party === "centre" ? day.centre : day.office;
  const { hours } = times[party];
  const kept = keepUntil(law, times, state);
  const rows: SummaryRow[] = [
    ...(office === undefined
      ? []
      : [
          { key: t.where, value: textOf(office.names, language) },
          { key: t.address, value: textOf(office.address, language) },
        ]),
    { key: t.hours, value: hoursInWords(hours, language) },
    { key: t.bring, value: <Bring taken={taken} language={language} party={party} /> },
    ...(kept === undefined ? [] : [{ key: t.keptUntil, value: momentInWords(kept.due, hours.zone, language) }]),
  ];
  return (
    <>
      <p class="govuk-body">
        {text} <Clause language={language} clause={step.clause} />
      </p>
      <SummaryList rows={rows} />
      {kept === undefined || law.storage === undefined ? null : (
        <p class="govuk-hint">
          {textOf(law.storage.text, language)} <Clause language={language} clause={law.storage.clause} />
        </p>
      )}
    </>
  );
}

/** Where the applicant goes: to the centre, where the case came through it, otherwise to the provider. */
function placeOf({ law, state }: CaseInHand, step: Step): Exclude<PartyId, "portal" | "department"> {
  if (partyOf(law, step.id) === "centre") return "centre";
  return state.channel === "centre" && state.centre !== undefined ? "centre" : "provider";
}

function Bring({
  taken,
  language,
  party,
}: {
  readonly taken: CaseInHand;
  readonly language: Language;
  readonly party: PartyId;
}) {
  const t = cabinetStanding[language];
  const { law, state } = taken;
  const identifies = law.steps.some((step) => actsIn(step, state.channel).some(({ act }) => act === "identify"));
  const things = [
    ...(party === "centre" && state.receiptGiven !== undefined ? [t.bringReceipt(receiptNumberOf(state))] : []),
    t.bringIdentity,
    ...(identifies || party === "provider" ? [t.bringPower] : []),
  ];
  return (
    <ul class="govuk-list govuk-list--bullet">
      {things.map((thing) => (
        <li key={thing}>{thing}</li>
      ))}
    </ul>
  );
}

/** What the office asked to correct, in its own words. */
function CorrectionAsked({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const t = cabinetStanding[language];
  const { correctionAsked } = taken.state;
  if (correctionAsked === undefined) return null;
  const { comment, items } = correctionAsked;
  const text = taken.comments.get(comment.personalId) ?? t.correctionGone;
  const names = eventNames(taken, language);
  return (
    <div class="govuk-inset-text">
      <h3 class="govuk-heading-s">{t.correction}</h3>
      <p class="govuk-body">{text}</p>
      {items.length === 0 ? null : (
        <>
          <p class="govuk-body">{t.correctionItems}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {items.map((item) => (
              <li key={item}>{names.items([item])}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">{t.correctionHow}</p>
    </div>
  );
}
