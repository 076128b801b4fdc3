import type { CheckedEdition, Finding } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { DataTable } from "../components/data-table.tsx";
import { administration } from "../texts/administration.ts";
import type { Language } from "../texts/language.ts";
import { editionInWords } from "../texts/moment-in-words.ts";
import { findingsTexts } from "./findings-texts.ts";
import { capitalised } from "./law-in-words.tsx";

/** An edition with what was found in it. */
export interface OverviewRow {
  /** Title and region. */
  readonly regulation: string;
  readonly checked: CheckedEdition;
  readonly governsToday: boolean;
}

export interface FindingsOverviewPageProps {
  readonly language: Language;
  readonly rows: readonly OverviewRow[];
  /** Address of the page that this one belongs to. */
  readonly back: string;
}

/** How many findings of each weight every edition has, and how many are accepted; each leads to the findings themselves. */
export function FindingsOverviewPage({ language, rows, back }: FindingsOverviewPageProps) {
  const t = findingsTexts[language];
  const { error, warning, note } = t.severities;
  return (
    <>
      <BackLink href={back} label={administration[language].back} />
      <h1 class="govuk-heading-l">{t.overview}</h1>
      <p class="govuk-body">{t.overviewLead}</p>
      <DataTable
        caption={t.overview}
        captionHidden
        columns={[
          t.regulation,
          t.edition,
          t.standing,
          ...[error, warning, note, t.accepted].map((word) => capitalised(word, language)),
        ]}
        rows={rows.map(({ regulation, checked: { edition, findings }, governsToday }) => [
          regulation,
          <a class="govuk-link" href={`/services/${edition.regulation}?edition=${edition.id}#findings`}>
            {editionInWords(edition.id, language)}
          </a>,
          governsToday ? t.governs : t.doesNotGovern,
          count(findings, "error"),
          count(findings, "warning"),
          count(findings, "note"),
          findings.filter(({ accepted }) => accepted !== undefined).length,
        ])}
      />
    </>
  );
}

/** Those that aren't accepted. */
function count(findings: readonly Finding[], weight: Finding["severity"]): number {
  return findings.filter(({ severity, accepted }) => severity === weight && accepted === undefined).length;
}
