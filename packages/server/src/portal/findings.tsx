/** What is wrong with a regulation's text, and what its file lets stand by name. */
import { aboutFindings, type CheckedEdition, type Finding, type Severity } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { Tag, type TagColour } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { editionInWords } from "../texts/moment-in-words.ts";
import { FindingExample } from "./findings-example.tsx";
import { findingsTexts } from "./findings-texts.ts";

export interface FindingsProps {
  readonly language: Language;
  /** The edition described and, where it is another one, that of today. */
  readonly checked: readonly CheckedEdition[];
  /** Id of the edition that governs today. */
  readonly today: string | undefined;
}

/** The findings edition by edition: first what is left to be mended, then what was accepted and why. */
export function Findings({ language, checked, today }: FindingsProps) {
  const t = findingsTexts[language];
  return (
    <>
      <p class="govuk-body">{t.lead}</p>
      {checked.map(({ edition, findings }) => (
        <div key={edition.id}>
          <h3 class="govuk-heading-m">
            {t.ofEdition(editionInWords(edition.id, language))}
            {edition.id === today ? ` (${t.governing})` : null}
          </h3>
          {findings.length === 0 ? <p class="govuk-body">{t.none}</p> : null}
          <Group
            language={language}
            title={t.open}
            findings={findings.filter(({ accepted }) => accepted === undefined)}
          />
          <Group
            language={language}
            title={t.acceptedTitle}
            findings={findings.filter(({ accepted }) => accepted !== undefined)}
          />
        </div>
      ))}
    </>
  );
}

interface GroupProps {
  readonly language: Language;
  readonly title: string;
  readonly findings: readonly Finding[];
}

function Group({ language, title, findings }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h4 class="govuk-heading-s">{`${title}: ${findings.length}`}</h4>
      <ul class="govuk-list govuk-list--spaced">
        {findings.map((finding) => (
          <FindingItem
            key={[finding.code, finding.clause, finding.channel, finding.about].join(" ")}
            language={language}
            finding={finding}
          />
        ))}
      </ul>
    </>
  );
}

const colours = { error: "red", warning: "yellow", note: "grey" } as const satisfies Record<Severity, TagColour>;

function FindingItem({ language, finding }: { readonly language: Language; readonly finding: Finding }) {
  const t = findingsTexts[language];
  const { code, clause, message, accepted, example } = finding;
  const { title, why, severity } = aboutFindings[code];
  return (
    <li>
      <Tag colour={colours[severity]} text={t.severities[severity]} />{" "}
      {accepted === undefined ? null : <Tag colour="blue" text={t.accepted} />}{" "}
      <strong>{textOf(title, language)}</strong> <Clause language={language} clause={clause} />
      <p class="govuk-body">{textOf(message, language)}</p>
      {accepted === undefined ? null : (
        <p class="govuk-body">
          {t.because} {textOf(accepted, language)}
        </p>
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.more}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">{textOf(why, language)}</p>
          {example === undefined ? null : <FindingExample language={language} example={example} />}
        </div>
      </details>
    </li>
  );
}
