/** What shows that a finding is right, in words: acts of a case, dates, or a start with every term that runs from it. */
import { type CounterExample, type TracedTerm, termOrAtMost } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { Explanation } from "../components/explanation.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dateInWords, momentInWords } from "../texts/moment-in-words.ts";
import { findingsTexts } from "./findings-texts.ts";

export function FindingExample({
  language,
  example,
}: {
  readonly language: Language;
  readonly example: CounterExample;
}) {
  switch (example.kind) {
    case "way":
      return (
        <ol class="govuk-list govuk-list--number">
          {example.acts.map(({ step, act, clause, title }, index) => (
            <li key={`${index} ${step} ${act}`}>
              {textOf(title, language)} <Clause language={language} clause={clause} />
            </li>
          ))}
        </ol>
      );
    case "dates":
      return (
        <ul class="govuk-list govuk-list--bullet">
          {example.dates.map((date) => (
            <li key={date}>{dateInWords(date, language)}</li>
          ))}
        </ul>
      );
    case "start":
      return (
        <>
          <p class="govuk-body">
            {findingsTexts[language].filed(momentInWords(example.start, example.zone, language))}
          </p>
          <TracedTerms language={language} terms={example.terms} />
        </>
      );
  }
}

/** Terms one after the other, each with its end and how that came about. */
export function TracedTerms({
  language,
  terms,
}: {
  readonly language: Language;
  readonly terms: readonly TracedTerm[];
}) {
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {terms.map(({ of, clause, title, term, deadline }) => (
        <li key={of}>
          {textOf(title, language)}
          {" – "}
          {termOrAtMost({ term }, language)} <Clause language={language} clause={clause} />
          {", "}
          {findingsTexts[language].endsAt(momentInWords(deadline.due, deadline.explanation.zone, language))}
          <Explanation language={language} explanation={deadline.explanation} clause={clause} />
        </li>
      ))}
    </ol>
  );
}
