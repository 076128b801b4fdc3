import type { Language } from "../texts/language.ts";
import type { ResultDocument } from "../workplace/result-document.ts";

export interface ResultPaperProps {
  readonly language: Language;
  readonly document: ResultDocument;
}

/** A result as a paper: in the reader's language; in both official ones for readers of neither. */
export function ResultPaper({ language, document }: ResultPaperProps) {
  const shown = language === "en" ? (["kk", "ru"] as const) : ([language] as const);
  return (
    <article class="print-page">
      {shown.map((official) => (
        <div lang={official} key={official}>
          <h3 class="govuk-heading-m">{document.title[official]}</h3>
          {document.paragraphs[official].map((paragraph, index) => (
            <p class="govuk-body" key={index}>
              {paragraph}
            </p>
          ))}
        </div>
      ))}
    </article>
  );
}
