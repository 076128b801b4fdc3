import { plainDate } from "@reglament/calendar";
import { askedQuestions, findAnswer, isSourced, type Question, withWorkedOut } from "@reglament/regulation";
import { SummaryList } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import { erasure } from "../texts/erasure.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear, momentInWords } from "../texts/moment-in-words.ts";
import { workplace } from "../texts/workplace.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import type { CaseInHand } from "./case-in-hand.ts";

interface SectionProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
}

/** The application as it was filed, question by question. */
export function ApplicationSection({ inHand, language }: SectionProps) {
  const t = workplace[language];
  const { law, state, application, day } = inHand;
  if (application === undefined) {
    return (
      <section>
        <h2 class="govuk-heading-m">{t.application}</h2>
        <p class="govuk-body">{t.erased}</p>
      </section>
    );
  }
  // What follows from an answer stands beside it; a question that the answers don't bring up wasn't put to anybody.
  const answers = withWorkedOut(law, application.record.answers);
  const asked = new Set(askedQuestions(law, state.channel, answers));
  const questions = law.questions.filter(
    (question) => asked.has(question) || (question.workedOut !== undefined && answers[question.id] !== undefined),
  );
  return (
    <section>
      <h2 class="govuk-heading-m">{t.application}</h2>
      <SummaryList
        rows={questions.map((question) => {
          const unconfirmed = question.needed !== "no" && !isSourced(law, question, day.confirmations);
          return {
            key: textOf(question.label, language),
            value: (
              <>
                {answerInWords(question, findAnswer(answers, question.id), inHand, language) ?? <em>{t.notGiven}</em>}
                {unconfirmed ? <span class="clause"> ({t.unconfirmed})</span> : null}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

function answerInWords(
  question: Question,
  answer: string | undefined,
  { day }: CaseInHand,
  language: Language,
): string | undefined {
  if (answer === undefined) return undefined;
  if (question.kind === "office") return textOf(day.office.names, language);
  if (question.kind === "date") return dayAndYear(plainDate(answer), language);
  const option = question.options?.find(({ value }) => value === answer);
  return option === undefined ? answer : textOf(option.label, language);
}

/** The documents with their files. */
export function DocumentsSection({ inHand, language }: SectionProps) {
  const t = workplace[language];
  const { law, state, key, attachments, scans, erased } = inHand;
  const titleOf = (kind: string) => law.documents.find(({ id }) => id === kind)?.title;
  const isAttached = (kind: string) => attachments.some((one) => one.kind === kind);
  const onPaper = erased ? [] : law.documents.filter(({ id }) => state.given.includes(id) && !isAttached(id));
  return (
    <section>
      <h2 class="govuk-heading-m">{t.documents}</h2>
      {attachments.length + onPaper.length === 0 ? (
        <p class="govuk-body">{erased ? erasure[language].gone : t.noDocuments}</p>
      ) : (
        <SummaryList
          rows={[
            ...attachments.map((attachment) => {
              const title = titleOf(attachment.kind);
              return {
                key: title === undefined ? t.application : textOf(title, language),
                value: (
                  <>
                    <a class="govuk-link" href={workplaceCaseAddress(key, `attachments/${attachment.attachmentId}`)}>
                      {attachment.fileName}
                    </a>
                    , {t.kilobytes(Math.max(1, Math.round(attachment.sizeBytes / 1024)))}
                  </>
                ),
              };
            }),
            ...onPaper.map(({ title }) => ({
              key: textOf(title, language),
              value: filingCounter[language].onPaperOnly,
            })),
          ]}
        />
      )}
      {scans.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{workplaceSheets[language].scans}</h3>
          <SummaryList
            rows={scans.map((scan) => {
              const title = titleOf(scan.product);
              const label = title === undefined ? workplaceSheets[language].signedSheet : textOf(title, language);
              return {
                key: momentInWords(scan.madeAt, inHand.time.hours.zone, language),
                value: (
                  <a class="govuk-link" href={workplaceCaseAddress(key, `scans/${scan.documentId}`)}>
                    {label}
                  </a>
                ),
              };
            })}
          />
        </>
      )}
    </section>
  );
}
