/** The parts of a service's page that go with no step: rules, lost annexes, assumptions. */
import { Clause } from "../components/clause.tsx";
import { textOf } from "../texts/dictionary.ts";
import { annexInWords, clauseInWords } from "../texts/place-in-act.ts";
import { actTexts } from "./act-texts.ts";
import type { PartProps } from "./part-props.ts";

/** What the text states beside the steps: form of the service, fee, booking, the right to act for another. */
export function Rules({ language, edition }: PartProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {edition.rules.map((rule) => (
        <li key={rule.id}>
          {textOf(rule.text, language)} <Clause language={language} clause={rule.clause} />
        </li>
      ))}
    </ul>
  );
}

/** The annexes that the text at hand has lost, with the clauses that refer to them. */
export function LostAnnexes({ language, edition }: PartProps) {
  const t = actTexts[language];
  return (
    <ul class="govuk-list govuk-list--bullet">
      {edition.annexes
        .filter(({ onRecord }) => !onRecord)
        .map(({ clause, title, referredFrom }) => (
          <li key={clause}>
            {textOf(title, language)} ({annexInWords(clause, language)}). {t.annexLost}{" "}
            {referredFrom.length === 0
              ? t.annexUnreferred
              : t.annexReferred(clauseInWords(referredFrom.join(", "), language))}
          </li>
        ))}
    </ul>
  );
}

/** What the file assumes where the text is silent. */
export function AssumptionsOfFile({ language, edition }: PartProps) {
  return (
    <>
      <p class="govuk-body">{actTexts[language].assumptionsLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {edition.assumptions.map((assumption) => (
          <li key={assumption.id}>
            {textOf(assumption.what, language)} <Clause language={language} clause={assumption.clause} />
            <p class="govuk-body-s">{textOf(assumption.because, language)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
