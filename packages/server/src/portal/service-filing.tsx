/** The parts of a service's page about filing: who, where, when, with what. */
import type { PlainDate } from "@reglament/calendar";
import type { ChannelId, Confirmations, Edition, FilingWindow } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { originInWords, Standing } from "./law-in-words.tsx";
import { portalTexts } from "./texts.ts";

interface PartProps {
  readonly language: Language;
  readonly edition: Edition;
}

/** Who delivers the service and through which channels one applies. */
export function WhereToApply({ language, edition }: PartProps) {
  const t = portalTexts[language];
  return (
    <>
      <h2 class="govuk-heading-l">{t.who}</h2>
      <p class="govuk-body">
        {textOf(edition.provider.title, language)} <Clause language={language} clause={edition.provider.clause} />
      </p>
      <h2 class="govuk-heading-l">{t.channels}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {edition.channels.map((channel) => (
          <li key={channel.id}>
            {textOf(channel.title, language)} <Clause language={language} clause={channel.clause} />
          </li>
        ))}
        {edition.notOffered?.map(({ clause, text }) => (
          <li key={clause}>
            {textOf(text, language)} <Clause language={language} clause={clause} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The offices of the region with their addresses; the hours' origin where it isn't the text. */
export function Offices({
  language,
  edition,
  offices,
}: PartProps & { readonly offices: readonly { readonly name: string; readonly address: string }[] }) {
  if (offices.length === 0) return null;
  const t = portalTexts[language];
  const { hoursOrigin } = edition.provider;
  return (
    <>
      <h2 class="govuk-heading-l">{t.offices}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {offices.map((office) => (
          <li key={office.name}>
            {office.name}, {office.address}
          </li>
        ))}
      </ul>
      {"source" in hoursOrigin ? null : (
        <p class="govuk-body-s">
          {t.officesHoursAssumed} {originInWords(hoursOrigin, language)}
        </p>
      )}
    </>
  );
}

/** The days of the year on which applications are taken, and whether today is one of them. */
export function FilingWindows({ language, edition, today }: PartProps & { readonly today: PlainDate }) {
  if (edition.windows.length === 0) return null;
  const t = portalTexts[language];
  return (
    <>
      <h2 class="govuk-heading-l">{t.when}</h2>
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
    </>
  );
}

function isWithin({ from, to }: FilingWindow, today: PlainDate): boolean {
  const day = today.slice(5);
  return from <= day && day <= to;
}

interface WithConfirmations extends PartProps {
  readonly confirmations: Confirmations;
}

/** The documents, each with how well it is known. */
export function Documents({ language, edition, confirmations }: WithConfirmations) {
  const t = portalTexts[language];
  return (
    <>
      <h2 class="govuk-heading-l">{t.documents}</h2>
      <p class="govuk-body">{edition.documents.length === 0 ? t.noDocuments : t.documentsLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {edition.documents.map((document) => (
          <li key={document.id}>
            {textOf(document.title, language)}
            <br />
            <Standing language={language} edition={edition} item={document} confirmations={confirmations} />
            {document.hint === undefined ? null : <p class="govuk-hint">{textOf(document.hint, language)}</p>}
            <Limits
              language={language}
              edition={edition}
              channels={document.channels}
              conditional={document.when !== undefined}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the application asks, each question with how well the demand is known. */
export function Questions({ language, edition, confirmations }: WithConfirmations) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{portalTexts[language].asked}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--spaced">
          {edition.questions.map((question) => (
            <li key={question.id}>
              {textOf(question.label, language)}
              <br />
              <Standing language={language} edition={edition} item={question} confirmations={confirmations} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Limits({
  language,
  edition,
  channels,
  conditional,
}: PartProps & { readonly channels: readonly ChannelId[]; readonly conditional: boolean }) {
  const t = portalTexts[language];
  const named = edition.channels.filter((channel) => channels.includes(channel.id));
  const isLimited = named.length < edition.channels.length;
  return (
    <>
      {isLimited ? (
        <p class="govuk-body-s">
          {t.onlyChannel} {named.map((channel) => textOf(channel.title, language)).join(", ")}
        </p>
      ) : null}
      {conditional ? <p class="govuk-body-s">{t.onlyWhen}</p> : null}
    </>
  );
}
