import { explain, type Explanation as Reasons } from "@reglament/calendar";
import { deadlines } from "../texts/deadlines.ts";
import type { Language } from "../texts/language.ts";
import { clauseInWords } from "../texts/place-in-act.ts";

export interface ExplanationProps {
  readonly language: Language;
  readonly explanation: Reasons;
  /** Where the term stands; without one the rule names no place. */
  readonly clause?: string | undefined;
  /** Closed until the reader opens it; on a page of its own it is open. */
  readonly open?: boolean;
}

/** How a deadline came about, line by line: start, rule, each day passed over with its reason, pauses, the end. */
export function Explanation({ language, explanation, clause, open = false }: ExplanationProps) {
  const place = clause === undefined ? {} : { clause: clauseInWords(clause, language) };
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{deadlines[language].explain}</span>
      </summary>
      <div class="govuk-details__text">
        <ol class="govuk-list govuk-list--number">
          {explain(explanation, { language, ...place }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
    </details>
  );
}
