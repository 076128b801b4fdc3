import type { Text } from "@reglament/calendar";
import type { ListedCase } from "@reglament/store";
import type { ComponentChildren } from "preact";
import { textOf } from "../../texts/dictionary.ts";
import type { Language } from "../../texts/language.ts";
import { momentInWords } from "../../texts/moment-in-words.ts";
import { search } from "../../texts/search.ts";
import { workplaceCaseAddress } from "../addresses.ts";

/** A case that was found, with what its row doesn't say. */
export interface FoundCase {
  readonly listed: ListedCase;
  readonly service: Text | undefined;
  /** The open step. */
  readonly step: Text | undefined;
  readonly office: Text | undefined;
}

export interface FoundCasesProps {
  readonly language: Language;
  readonly zone: string;
  readonly cases: readonly FoundCase[];
  /** Leads to further cases; null when these are all. */
  readonly more: ComponentChildren;
}

/** What a search found, each case with the way to it. */
export function FoundCases({ language, zone, cases, more }: FoundCasesProps) {
  const t = search[language];
  if (cases.length === 0) {
    return (
      <section aria-labelledby="found">
        <h2 class="govuk-heading-m" id="found">
          {t.nothing}
        </h2>
        <p class="govuk-body">{t.nothingHint}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {more === null ? t.found(cases.length) : t.foundMore(cases.length)}
      </h2>
      <ul class="service-list">
        {cases.map(({ listed, service, step, office }) => (
          <li key={listed.caseId}>
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={workplaceCaseAddress(listed)}>
                {titleOf(listed, language)}
              </a>
            </h3>
            <p class="govuk-body">
              {[service, step].flatMap((text) => (text === undefined ? [] : [textOf(text, language)])).join(". ")}
              {listed.outcome === undefined ? null : `. ${t.states[listed.outcome]}`}
            </p>
            <p class="govuk-hint">
              {[
                t.filedAt(momentInWords(listed.filedAt, zone, language)),
                ...(office === undefined ? [] : [textOf(office, language)]),
                ...otherNumbers(listed, language),
              ].join("; ")}
            </p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function titleOf({ incomingNumber, centreNumber, queueNumber }: ListedCase, language: Language): string {
  const t = search[language];
  const number = incomingNumber ?? centreNumber ?? queueNumber;
  return number === undefined ? t.unnumbered : t.caseTitle(number);
}

function otherNumbers(
  { incomingNumber, centreNumber, queueNumber }: ListedCase,
  language: Language,
): readonly string[] {
  const { centre, queue } = search[language].otherNumbers;
  return [
    ...(centreNumber !== undefined && incomingNumber !== undefined ? [centre(centreNumber)] : []),
    ...(queueNumber !== undefined && (incomingNumber ?? centreNumber) !== undefined ? [queue(queueNumber)] : []),
  ];
}
