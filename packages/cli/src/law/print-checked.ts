/** What `reglament check` prints for people. */
import { dateInWords, explain, type Language, momentInWords, termInWords } from "@reglament/calendar";
import type { CounterExample, Finding, Severity, TracedTerm } from "@reglament/regulation";
import type { CheckedRegulation } from "./check-facts.ts";
import { checkTexts } from "./check-texts.ts";

/**
 * The findings as lines, edition by edition.
 *
 * @param weighs - whether a finding is to be told
 * @param inFull - with what shows each finding: the acts, the starts with every deadline's reasons
 */
export function checkedLines(
  { regulation, editions }: CheckedRegulation,
  { language, weighs, inFull }: Printing,
): string[] {
  return editions.flatMap(({ edition, findings }) => {
    const told = findings.filter(weighs);
    if (told.length === 0) return [];
    const title = `${regulation.key}@${edition.id}  ${regulation.title[language]}`;
    return [title, ...told.flatMap((finding) => findingLines(finding, language, inFull)), ""];
  });
}

export interface Printing {
  readonly language: Language;
  readonly weighs: (finding: Finding) => boolean;
  readonly inFull: boolean;
}

function findingLines(finding: Finding, language: Language, inFull: boolean): string[] {
  const { code, severity, clause, message, accepted, example } = finding;
  const t = checkTexts[language];
  const weight = accepted === undefined ? t.severities[severity] : t.accepted;
  return [
    `  ${weight}  ${code}  ${t.clause(clause)}: ${message[language]}`,
    ...(accepted === undefined ? [] : [`    ${t.because}: ${accepted[language]}`]),
    ...(inFull && example !== undefined ? exampleLines(example, language).map((line) => `    ${line}`) : []),
  ];
}

function exampleLines(example: CounterExample, language: Language): string[] {
  const t = checkTexts[language];
  switch (example.kind) {
    case "way":
      return example.acts.map(
        ({ step, act, clause, title }) => `${step}/${act}  ${t.clause(clause)}: ${title[language]}`,
      );
    case "dates":
      return example.dates.map((date) => dateInWords(date, language));
    case "start": {
      const { start, zone, terms } = example;
      return [
        t.filed(momentInWords(start, zone, language)),
        ...terms.flatMap((traced) => tracedLines(traced, zone, language)),
      ];
    }
  }
}

function tracedLines({ clause, title, term, deadline }: TracedTerm, zone: string, language: Language): string[] {
  const due = momentInWords(deadline.due, zone, language);
  const reasons = explain(deadline, { language }).map((line) => `  ${line}`);
  return [
    `${checkTexts[language].clause(clause)}, ${title[language]} (${termInWords(term, language)}): ${due}`,
    ...reasons,
  ];
}

/** The last line: how many findings of each weight there are. */
export function summaryLine(findings: readonly Finding[], language: Language): string {
  const t = checkTexts[language];
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length;
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
  return t.summary(count("error"), count("warning"), count("note"), accepted);
}
