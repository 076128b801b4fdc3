/** A regulation's edition as a page of text: who made it, its clauses in the text's order, what they leave open. */
import type { Language } from "@reglament/calendar";
import {
  beyondClauses,
  type Edition,
  identityLines,
  type PrintedClause,
  type PrintedRule,
  type PrintedSection,
  printedClauses,
  type Regulation,
} from "@reglament/regulation";

/** Returns the lines of the page. */
export function editionPage(regulation: Regulation, edition: Edition, language: Language): string[] {
  return [
    `${regulation.title[language]} (${regulation.key}@${edition.id})`,
    regulation.about[language],
    "",
    ...identityLines(edition, language),
    "",
    ...printedClauses(edition, language).flatMap(clauseLines),
    ...beyondClauses(edition, language).flatMap(sectionLines),
  ];
}

function clauseLines({ told, notCarried, rules }: PrintedClause): string[] {
  const excused = notCarried === undefined ? [] : [`  ${notCarried}`];
  return [`${told}:`, ...excused, ...rules.flatMap(ruleLines)];
}

/** A rule under its clause, or the way to where it stands in full. */
export function ruleLines({ text, details, see }: PrintedRule): string[] {
  if (see !== undefined) return [`  ${text} (${see.told})`];
  return [`  ${text}`, ...details.map((detail) => `    - ${detail}`)];
}

/** A section beyond the numbering, after an empty line. */
export function sectionLines({ title, items }: PrintedSection): string[] {
  return ["", `${title}:`, ...items.flatMap(({ text, below }) => [`  ${text}`, ...below.map((line) => `    ${line}`)])];
}
