import { plainDate } from "@reglament/calendar";
import { askedQuestions, findAnswer, neededDocuments } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Csrf } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Notice } from "../components/notice.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import type { Reply } from "../reply.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import { filingDocuments } from "../texts/filing-documents.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { placeInAct } from "../texts/place-in-act.ts";
import type { Visit } from "../visit.ts";
import { draftAddress, questionAddress } from "./addresses.ts";
import { answerInWords } from "./answer-in-words.ts";
import { attachmentLabel } from "./attachment-label.ts";
import { ClosedWindow } from "./closed-page.tsx";
import { isHandedOver, validUntilKey } from "./draft-answers.ts";
import type { DraftInHand } from "./draft-in-hand.ts";
import { isReady, type Readiness, readinessOf } from "./readiness.ts";

/**
 * Everything answered and attached, with a way to change it; what is missing and what follows from that.
 *
 * @param refused - the draft was to be filed and wasn't: what else hinders it, by the row that it is about
 */
export function checkReply(visit: Visit, taken: DraftInHand, refused?: Readonly<Record<string, string>>): Reply {
  const { language } = visit;
  const t = filingRequest[language];
  const { draft } = taken;
  const readiness = readinessOf(taken);
  return {
    title: t.checkTitle,
    ...(refused === undefined ? {} : { status: 422 as const }),
    page: (
      <>
        <BackLink href={draftAddress(draft, "documents")} label={filing[language].back} />
        {refused === undefined ? null : (
          <ErrorSummary language={language} errors={{ ...hindrances(visit, readiness), ...refused }} />
        )}
        <h1 class="govuk-heading-l">{t.checkTitle}</h1>
        {readiness.window.open ? null : (
          <Notice title={filing[language].closedTitle}>
            <ClosedWindow language={language} window={readiness.window.window} opens={readiness.window.opens} />
          </Notice>
        )}
        <Warnings visit={visit} readiness={readiness} />
        <h2 class="govuk-heading-m">{t.answers}</h2>
        <SummaryList rows={answerRows(visit, taken)} />
        <h2 class="govuk-heading-m" id={documentsRow}>
          {t.documents}
        </h2>
        <SummaryList rows={documentRows(visit, taken)} />
        <Onward visit={visit} taken={taken} readiness={readiness} />
      </>
    ),
  };
}

/** Where the row of an answer stands on the page. */
export function answerRow(question: string): string {
  return `answer-${question}`;
}

/** Where the documents stand on the page. */
export const documentsRow = "documents";

function hindrances({ language }: Visit, { open, scanMissing }: Readiness): Readonly<Record<string, string>> {
  const t = filingRequest[language];
  return {
    ...Object.fromEntries(open.map(({ id, label }) => [answerRow(id), t.mustAnswer(textOf(label, language))])),
    ...(scanMissing ? { [documentsRow]: filingDocuments[language].scanMissing } : {}),
  };
}

function Warnings({ visit, readiness }: { readonly visit: Visit; readonly readiness: Readiness }) {
  const { language } = visit;
  const t = filingRequest[language];
  const { missing, open, scanMissing } = readiness;
  return (
    <>
      {open.length === 0 && !scanMissing ? null : (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{t.mustAnswerTitle}</strong>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {open.map(({ id, label }) => (
              <li key={id}>
                <a class="govuk-link" href={`#${answerRow(id)}`}>
                  {textOf(label, language)}
                </a>
              </li>
            ))}
            {scanMissing ? <li>{filingDocuments[language].scanNeeded}</li> : null}
          </ul>
        </div>
      )}
      {missing.length === 0 ? null : (
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <div class="govuk-warning-text__text">
            <p>{t.missingTitle}</p>
            <p>{t.missingLead}</p>
            <ul class="govuk-list govuk-list--bullet">
              {missing.map(({ item, label, act, clause }) => (
                <li key={item}>{`${textOf(label, language)} (${placeInAct(act, clause, language)})`}</li>
              ))}
            </ul>
            <p>{t.mayFileAnyway}</p>
          </div>
        </div>
      )}
    </>
  );
}

function answerRows({ language }: Visit, { draft, edition, answers, pages, offices }: DraftInHand): SummaryRow[] {
  const t = filingRequest[language];
  return askedQuestions(edition, draft.channel, answers).map((question) => {
    const answer = findAnswer(answers, question.id);
    const key = textOf(question.label, language);
    const value = (
      <span id={answerRow(question.id)} class="answer">
        {answer === undefined ? t.notGiven : answerInWords(question, answer, offices, language)}
      </span>
    );
    if (!pages.some(({ id }) => id === question.id)) return { key, value };
    const href = `${questionAddress(draft, question.id)}?return=check`;
    return { key, value, change: { href, label: t.change, about: key } };
  });
}

function documentRows({ language }: Visit, { draft, edition, attachments, answers }: DraftInHand): SummaryRow[] {
  const t = filingDocuments[language];
  const change = { href: draftAddress(draft, "documents"), label: filingRequest[language].change };
  const onPaper = new Set(
    draft.channel === "portal"
      ? []
      : neededDocuments(edition, draft.channel, answers, new Map()).map(({ document }) => document.id),
  );
  const rows = edition.documents.flatMap((document): SummaryRow[] => {
    const files = attachments.filter(({ kind }) => kind === document.id);
    const title = textOf(document.title, language);
    if (files.length === 0) {
      if (!onPaper.has(document.id) || !isHandedOver(answers, document.id)) return [];
      return [{ key: title, value: filingCounter[language].onPaperOnly, change: { ...change, about: title } }];
    }
    const value = files.map((file) => {
      const day = findAnswer(answers, validUntilKey(file.attachmentId));
      const until = day === undefined ? "" : `; ${t.validUntilDay(dayAndYear(plainDate(day), language))}`;
      return <div key={file.attachmentId}>{attachmentLabel(file, language) + until}</div>;
    });
    return [{ key: title, value, change: { ...change, about: title } }];
  });
  const none = { key: filingRequest[language].documents, value: t.none, change: { ...change, about: t.title } };
  return rows.length > 0 ? rows : [none];
}

function Onward({
  visit,
  taken,
  readiness,
}: {
  readonly visit: Visit;
  readonly taken: DraftInHand;
  readonly readiness: Readiness;
}) {
  const t = filingRequest[visit.language];
  if (!readiness.window.open) return null;
  if (taken.draft.channel === "portal") {
    return isReady(readiness) ? <Button href={draftAddress(taken.draft, "sign")}>{t.toSign}</Button> : null;
  }
  return (
    <form method="post" action={draftAddress(taken.draft, "file-on-paper")}>
      <Csrf token={visit.csrf} />
      <Button>{t.filePaper}</Button>
    </form>
  );
}
