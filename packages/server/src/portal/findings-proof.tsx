/** How often and when the calendar breaks the total term, channel by channel. */
import { amountInWords } from "@reglament/calendar";
import type { CheckedEdition, Finding, ProofOfTotal } from "@reglament/regulation";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { FindingExample } from "./findings-example.tsx";
import { findingsTexts } from "./findings-texts.ts";

export interface FindingsProofProps {
  readonly language: Language;
  readonly checked: CheckedEdition;
  /** The calendar's version. */
  readonly calendar: string;
}

export function FindingsProof({ language, checked: { edition, proofs, findings }, calendar }: FindingsProofProps) {
  return (
    <>
      <p class="govuk-body">{findingsTexts[language].calendarLead(calendar)}</p>
      {edition.channels.map(({ id, title }) => {
        const proof = proofs.find(({ channel }) => channel === id)?.proof ?? { proven: false };
        const found = findings.find(({ code, channel }) => code === "term-exceeded" && channel === id);
        return (
          <div key={id}>
            <h3 class="govuk-heading-s">{textOf(title, language)}</h3>
            <Proof language={language} proof={proof} found={found} zone={edition.provider.hours.zone} />
          </div>
        );
      })}
    </>
  );
}

interface ProofProps {
  readonly language: Language;
  readonly proof: ProofOfTotal;
  /** What is said of a total that can't be kept. */
  readonly found: Finding | undefined;
  readonly zone: string;
}

function Proof({ language, proof, found, zone }: ProofProps) {
  const t = findingsTexts[language];
  if (!proof.proven) return <p class="govuk-body">{t.notProven}</p>;
  const { starts, exceeded, isWhole, tightest } = proof;
  const count = (number: number) => numberInWords(number, language);
  return (
    <>
      {found === undefined ? (
        <p class="govuk-body">{t.neverExceeded(count(starts))}</p>
      ) : (
        <>
          <p class="govuk-body">{textOf(found.message, language)}</p>
          <p class="govuk-body">{t.exceeded(count(exceeded), count(starts))}</p>
        </>
      )}
      {isWhole ? null : <p class="govuk-body">{t.notWhole}</p>}
      {tightest === undefined ? null : (
        <p class="govuk-body">
          {t.tightest(
            momentInWords(tightest.start, zone, language),
            amountInWords(tightest.leftMinutes, "minutes", language),
          )}
        </p>
      )}
      {found?.example === undefined ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t.worstStart}</span>
          </summary>
          <div class="govuk-details__text">
            <FindingExample language={language} example={found.example} />
          </div>
        </details>
      )}
    </>
  );
}

/** A number with its thousands set apart: `2 904 511`, in English `2,904,511`. */
function numberInWords(number: number, language: Language): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u00A0");
}
