import type { Language } from "../texts/language.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import type { ResultDocument } from "./result-document.ts";
import { SignatureLines } from "./signature-lines.tsx";

export interface ResultPaperProps {
  readonly document: ResultDocument;
  /** Of the page; the paper itself is in Kazakh and Russian. */
  readonly language: Language;
  /** Who signed and when, in words; undefined while nobody has. */
  readonly signed: { readonly name: string; readonly moment: string } | undefined;
  /** Who signed it on paper, in words; until the result is signed there are lines to sign on. Absent: it is signed electronically. */
  readonly byHand?: readonly string[];
}

/** A result document as a paper: its text in both official languages and who signed it. */
export function ResultPaper({ document, language, signed, byHand }: ResultPaperProps) {
  const t = workplacePapers[language];
  return (
    <article class="print-page">
      {(["kk", "ru"] as const).map((official) => (
        <section lang={official} key={official}>
          <h2 class="govuk-heading-m">{document.title[official]}</h2>
          {document.paragraphs[official].map((paragraph) => (
            <p class="govuk-body" key={paragraph}>
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      {byHand === undefined ? (
        <p class="govuk-body">{signed === undefined ? t.notSigned : t.signed(signed.name, signed.moment)}</p>
      ) : (
        <SignedByHand language={language} signatures={byHand} isSigned={signed !== undefined} />
      )}
    </article>
  );
}

function SignedByHand({
  language,
  signatures,
  isSigned,
}: {
  readonly language: Language;
  readonly signatures: readonly string[];
  readonly isSigned: boolean;
}) {
  return (
    <>
      {signatures.map((signature) => (
        <p class="govuk-body" key={signature}>
          {signature}
        </p>
      ))}
      {isSigned ? null : <SignatureLines language={language} />}
    </>
  );
}
