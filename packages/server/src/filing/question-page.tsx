import type { Question } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Csrf } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import type { Reply } from "../reply.ts";
import { answerProblemTexts } from "../texts/answer-problems.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import type { Visit } from "../visit.ts";
import { draftAddress, questionAddress } from "./addresses.ts";
import type { CheckedFormAnswer } from "./check-answer.ts";
import type { DraftInHand } from "./draft-in-hand.ts";
import { KnownParty } from "./known-party.tsx";
import { QuestionField } from "./question-field.tsx";
import { questionAfter, questionBefore } from "./question-pages.ts";

/** What the field shows, and what was wrong with it. */
export interface ShownAnswer {
  readonly value: string;
  readonly refused?: Extract<CheckedFormAnswer, { readonly problem: unknown }>;
}

/** The page of one question: 200, or 422 with the message when the answer was refused. */
export function questionReply(visit: Visit, taken: DraftInHand, question: Question, shown: ShownAnswer): Reply {
  const { language } = visit;
  const t = filing[language];
  const { draft, pages, offices } = taken;
  const { refused } = shown;
  const error = refused && answerProblemTexts[language][refused.problem].replace("{most}", String(question.maxLength));
  const toCheck = visit.query["return"] === "check";
  const address = questionAddress(draft, question.id) + (toCheck ? "?return=check" : "");
  const number = pages.findIndex(({ id }) => id === question.id) + 1;
  return {
    title: textOf(question.label, language),
    ...(refused === undefined ? {} : { status: 422 as const }),
    page: (
      <>
        <BackLink href={backAddress(taken, question, toCheck)} label={t.back} />
        <ErrorSummary language={language} errors={error === undefined ? {} : { [question.id]: error }} />
        <p class="govuk-caption-l">{t.questionOf(number, pages.length)}</p>
        <form method="post" action={address} noValidate>
          <Csrf token={visit.csrf} />
          <QuestionField language={language} question={question} value={shown.value} error={error} offices={offices} />
          {refused?.other === undefined ? null : (
            <p class="govuk-body">
              <a class="govuk-link" href={questionAddress(draft, refused.other.id)}>
                {t.changeOther(textOf(refused.other.label, language))}
              </a>
            </p>
          )}
          <Need visit={visit} question={question} />
          <KnownParty language={language} taken={taken} about={question.about} />
          {question.kind === "office" && offices.length === 0 ? (
            <p class="govuk-inset-text">{filingCounter[language].noOffice}</p>
          ) : null}
          <div class="govuk-button-group">
            <Button>{t.saveAndContinue}</Button>
            {question.needed === "to-file" || toCheck ? null : (
              <a class="govuk-link" href={addressAfter(taken, question)}>
                {t.skip}
              </a>
            )}
          </div>
        </form>
      </>
    ),
  };
}

/** Where one goes on after a question: the next one, after the last the documents. */
export function addressAfter({ draft, pages }: Pick<DraftInHand, "draft" | "pages">, question: Question): string {
  const next = questionAfter(pages, question.id);
  return next === undefined ? draftAddress(draft, "documents") : questionAddress(draft, next.id);
}

function backAddress({ draft, pages }: DraftInHand, question: Question, toCheck: boolean): string {
  if (toCheck) return draftAddress(draft, "check");
  const before = questionBefore(pages, question.id);
  if (before !== undefined) return questionAddress(draft, before.id);
  if (draft.channel === "portal") return `/services/${draft.regulation}/apply`;
  const counter = draft.counter ?? draft.office ?? "";
  return `/workplace/applications/new?${new URLSearchParams({ regulation: draft.regulation, counter }).toString()}`;
}

/** Whether one has to answer, and what follows when one doesn't. */
function Need({ visit, question }: { readonly visit: Visit; readonly question: Question }) {
  const t = filing[visit.language];
  if (question.needed === "to-file") return null;
  const demandedBy =
    question.needed === "for-intake" && "source" in question.origin ? question.origin.source : undefined;
  return (
    <p class="govuk-hint">
      {demandedBy === undefined ? t.optional : t.mayBeLeftOpen(demandedBy.clause)}
      {"assumed" in question.origin ? ` ${textOf(question.origin.assumed, visit.language)}` : null}
    </p>
  );
}
