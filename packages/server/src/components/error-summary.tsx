import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";

export interface ErrorSummaryProps {
  readonly language: Language;
  /** Message by field name, in the order of the form; nothing is drawn when it is empty. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What must be corrected, each line leading to its field. Stands at the top of a refused form. */
export function ErrorSummary({ language, errors }: ErrorSummaryProps) {
  const lines = Object.entries(errors);
  if (lines.length === 0) return null;
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{frame[language].errorSummary}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {lines.map(([field, message]) => (
              <li key={field}>
                <a href={`#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
