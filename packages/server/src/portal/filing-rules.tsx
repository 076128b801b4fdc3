/** The parts of a service's page about filing: when, with what documents, answering which questions. */
import type { PlainDate } from "@reglament/calendar";
import type { ChannelId, Condition, Confirmations } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import { conditionInWords } from "./condition-in-words.ts";
import { isWithin } from "./is-within.ts";
import { originInWords, Standing } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";
import { portalTexts } from "./texts.ts";

/** The days of the year on which applications are taken, and whether today is one of them. */
export function FilingWindows({ language, edition, today }: PartProps & { readonly today: PlainDate }) {
  const t = portalTexts[language];
  return (
    <ul class="govuk-list govuk-list--bullet">
      {edition.windows.map((window) => (
        <li key={window.id}>
          {textOf(window.text, language)} <Clause language={language} clause={window.clause} />{" "}
          {isWithin(window, today) ? (
            <Tag colour="green" text={t.windowOpen} />
          ) : (
            <Tag colour="grey" text={t.windowClosed} />
          )}
          {"source" in window.origin ? null : <p class="govuk-body-s">{originInWords(window.origin, language)}</p>}
        </li>
      ))}
    </ul>
  );
}

interface WithConfirmations extends PartProps {
  readonly confirmations: Confirmations;
}

/** The documents, each with its channels, its condition and how well it is known. */
export function Documents({ language, edition, confirmations }: WithConfirmations) {
  const t = portalTexts[language];
  return (
    <>
      <p class="govuk-body">{edition.documents.length === 0 ? t.noDocuments : t.documentsLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {edition.documents.map((document) => (
          <li key={document.id}>
            {textOf(document.title, language)}
            <br />
            <Standing language={language} edition={edition} item={document} confirmations={confirmations} />
            {document.hint === undefined ? null : <p class="govuk-hint">{textOf(document.hint, language)}</p>}
            <Limits language={language} edition={edition} {...document} />
            {document.clause === undefined ? null : (
              <p class="govuk-body-s">
                {t.statedIn} <Clause language={language} clause={document.clause} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the application asks, each question with its channels, its condition and how well the demand is known. */
export function Questions({ language, edition, confirmations }: WithConfirmations) {
  const t = portalTexts[language];
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t.asked}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--spaced">
          {edition.questions.map((question) => {
            const from = edition.questions.find(({ id }) => id === question.workedOut?.question);
            return (
              <li key={question.id}>
                {textOf(question.label, language)}
                <br />
                <Standing language={language} edition={edition} item={question} confirmations={confirmations} />
                <p class="govuk-body-s">
                  {from === undefined ? t.needed[question.needed] : t.workedOut(textOf(from.label, language))}
                </p>
                <Limits language={language} edition={edition} {...question} />
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

function Limits({
  language,
  edition,
  channels,
  when,
}: PartProps & { readonly channels: readonly ChannelId[]; readonly when?: Condition }) {
  const t = portalTexts[language];
  const named = edition.channels.filter((channel) => channels.includes(channel.id));
  return (
    <p class="govuk-body-s">
      {t.inChannels(named.map((channel) => textOf(channel.title, language)).join(", "))}
      {when === undefined ? null : (
        <>
          <br />
          {t.onlyWhen(conditionInWords(edition, when, language))}
        </>
      )}
    </p>
  );
}
