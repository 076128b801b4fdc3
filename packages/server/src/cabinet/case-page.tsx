import { dateAt, termInWords } from "@reglament/calendar";
import { deadlineOf } from "@reglament/engine";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Clause } from "../components/clause.tsx";
import { Due } from "../components/due.tsx";
import { ErasedNotice } from "../components/erased-notice.tsx";
import { Explanation } from "../components/explanation.tsx";
import { History } from "../components/history.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { Tag } from "../components/tag.tsx";
import { actorOfStep } from "../portal/actor-in-words.ts";
import type { Reply } from "../reply.ts";
import { cabinet } from "../texts/cabinet.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { deadlines } from "../texts/deadlines.ts";
import { textOf } from "../texts/dictionary.ts";
import { dateInWords, momentInWords } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { centreLabel } from "../workplace/centre-label.ts";
import { officeTimeOf } from "../workplace/office-time-of.ts";
import { isAccepted } from "../workplace/show-receipt.tsx";
import { cabinetCaseAddress } from "./addresses.ts";
import { FiledApplication } from "./filed-application.tsx";
import type { IssuedResult } from "./find-result.ts";
import { historyEntries } from "./history-entries.ts";
import { plannedWay } from "./planned-way.ts";
import { RefusalInWords } from "./refusal-in-words.tsx";
import { ResultSection } from "./result-section.tsx";
import { waitingOf } from "./standing-of.ts";
import { stateColour, stateInWords } from "./state-in-words.ts";
import { WhatNow } from "./what-now.tsx";
import { mayWithdraw } from "./withdraw.tsx";

/** What every part of the page is given. */
export interface CasePartProps {
  readonly visit: Visit;
  readonly taken: CaseInHand;
}

/** The case as its applicant sees it. */
export function caseReply(visit: Visit, taken: CaseInHand, result: IssuedResult | undefined): Reply {
  const { language } = visit;
  const t = cabinet[language];
  const { state, day, law, time } = taken;
  const number = numberOf(state);
  const title = number === undefined ? t.newCaseTitle : t.caseTitle(number);
  const standing = { ...state, step: state.steps.at(-1)?.step };
  return {
    title,
    page: (
      <>
        <BackLink href="/cabinet" label={t.back} />
        <span class="govuk-caption-l">{textOf(day.regulation.title, language)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <Tag colour={stateColour(law, standing)} text={stateInWords(law, standing, language)} />
        </p>
        {taken.erased ? <ErasedNotice language={language} /> : null}
        <WhatNow visit={visit} taken={taken} />
        <Standing visit={visit} taken={taken} />
        <RefusalInWords visit={visit} taken={taken} />
        {result === undefined ? null : <ResultSection visit={visit} taken={taken} result={result} />}
        <ReceiptLink visit={visit} taken={taken} />
        <h2 class="govuk-heading-m">{t.history}</h2>
        <History language={language} zone={time.hours.zone} entries={historyEntries(taken, language)} />
        <FiledApplication visit={visit} taken={taken} />
        {mayWithdraw(taken) ? (
          <Button href={cabinetCaseAddress(taken.key, "withdraw")} kind="secondary">
            {cabinetStanding[language].withdraw}
          </Button>
        ) : null}
      </>
    ),
  };
}

/** The number that the applicant knows the case by: the provider's, the centre's, or that in the queue. */
export function numberOf({
  incomingNumber,
  centreNumber,
}: {
  readonly incomingNumber?: string;
  readonly centreNumber?: string;
}): string | undefined {
  return incomingNumber ?? centreNumber;
}

/** How a case may end before it got a number. */
const withoutNumber: ReadonlySet<CaseInHand["state"]["outcome"]> = new Set([
  "intake-refused",
  "not-filed",
  "withdrawn",
]);

/** The facts of the case and, while it is open, whose turn it is and until when. */
function Standing({ visit, taken }: CasePartProps) {
  const { language, world } = visit;
  const t = cabinet[language];
  const now = cabinetStanding[language];
  const { state, law, day, time, times } = taken;
  const { zone } = time.hours;
  const record = state.outcome === undefined ? state.steps.at(-1) : undefined;
  const open = law.steps.find(({ id }) => id === record?.step);
  const channel = law.channels.find(({ id }) => id === state.channel);
  const deadline = record && deadlineOf(law, times, state, state.steps.length - 1);
  return (
    <>
      <SummaryList
        rows={[
          ...(withoutNumber.has(state.outcome) && state.incomingNumber === undefined
            ? []
            : [{ key: t.number, value: state.incomingNumber ?? t.noNumber }]),
          ...(state.centreNumber === undefined ? [] : [{ key: now.centreNumber, value: state.centreNumber }]),
          ...(state.queued?.number === undefined ? [] : [{ key: now.queueNumber, value: state.queued.number }]),
          { key: t.filed, value: momentInWords(state.filedAt, zone, language) },
          { key: t.office, value: textOf(day.office.names, language) },
          ...(day.centre === undefined
            ? []
            : [{ key: centreLabel(law, language), value: textOf(day.centre.names, language) }]),
          { key: t.channel, value: channel === undefined ? state.channel : textOf(channel.title, language) },
        ]}
      />
      {open === undefined || waitingOf(law, { ...state, step: open.id }) !== undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{t.deadline}</h2>
          <p class="govuk-body">
            {t.atStep(textOf(open.title, language))} <Clause language={language} clause={open.clause} />
            <br />
            {t.waitsFor(actorOfStep(law, open, language))}
          </p>
          {deadline === undefined ? (
            <p class="govuk-body">
              {open.noTerm === undefined ? deadlines[language].nothingRuns : textOf(open.noTerm, language)}
            </p>
          ) : (
            <>
              <Due language={language} due={deadline.due} now={world.now} office={officeTimeOf(taken, open)} />
              <Explanation language={language} explanation={deadline.explanation} clause={open.clause} />
            </>
          )}
          <WhatNext visit={visit} taken={taken} />
        </>
      )}
    </>
  );
}

function WhatNext({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const t = cabinet[language];
  const { law, time, times, state } = taken;
  const way = plannedWay(law, times, state);
  const last = way.at(-1);
  if (last === undefined) return null;
  return (
    <>
      {way.length < 2 ? null : (
        <>
          <h2 class="govuk-heading-m">{t.whatNext}</h2>
          <ol class="govuk-list govuk-list--number">
            {way.slice(1).map(({ step }) => (
              <li key={step.id}>
                {textOf(step.title, language)}
                {step.term === undefined ? null : `: ${termInWords(step.term, language)}`}{" "}
                <Clause language={language} clause={step.clause} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="govuk-body">
        <strong>{t.plannedEnd(dateInWords(dateAt(last.due, time.hours.zone), language))}</strong>
      </p>
      <p class="govuk-hint">{t.plannedEndHint}</p>
    </>
  );
}

function ReceiptLink({ visit, taken }: CasePartProps) {
  const t = cabinet[visit.language];
  const { state, key } = taken;
  const refused =
    state.intakeRefusal !== undefined || state.turnedAway !== undefined || state.serviceRefusal !== undefined;
  if (!refused && !isAccepted(state)) return null;
  return (
    <Button href={cabinetCaseAddress(key, "receipt")} kind="secondary">
      {refused ? t.toRefusalReceipt : t.toReceipt}
    </Button>
  );
}
