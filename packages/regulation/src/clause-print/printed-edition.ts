/**
 * An edition printed clause by clause, in the order and numbering of its text.
 *
 * It is made from the file's rules, in our own sentences, and says so: it is not the official text and takes no
 * wording from it. Each clause of the numbering is there, with what the file carries for it or why nothing does.
 */
import { dayAndYear, type Language, plainDate } from "@reglament/calendar";
import { actInWords } from "../act/act-in-words.ts";
import { splitClause } from "../check/clauses-named.ts";
import type { Edition, Regulation } from "../edition/edition.ts";
import { dayOfEdition } from "../edition/edition-id.ts";
import { beyondClauses, type PrintedSection } from "./beyond-clauses.ts";
import { identityLines } from "./identity-lines.ts";
import { numberOf } from "./number-of.ts";
import { printTexts } from "./print-texts.ts";
import { ruleTexts } from "./rule-texts.ts";
import { type StatedRule, statedRules } from "./stated-rules.ts";

/** An edition as one prints it, in one language. */
export interface PrintedEdition {
  /** "kostanay/school-enrolment@2019-01-01". */
  readonly name: string;
  /** That it is not the official text. */
  readonly mark: string;
  readonly markedBecause: string;
  /** Where an official text names the act that approved it. */
  readonly approvedBy: string;
  readonly title: string;
  readonly edition: string;
  readonly identity: readonly string[];
  readonly clauses: readonly PrintedClause[];
  /** What the file says outside the numbering. */
  readonly beyondTitle: string;
  readonly beyond: readonly PrintedSection[];
}

/** One clause of the numbering. */
export interface PrintedClause {
  /** "5(1)", "9 portal(3)", "annex 2". */
  readonly clause: string;
  /** As an official text numbers it: "5.", "1)", "Приложение 2". */
  readonly number: string;
  /** In words, for those who don't see where it stands: "пункт 5(1)". */
  readonly told: string;
  /** 1 for an item within a clause. */
  readonly depth: 0 | 1;
  readonly rules: readonly PrintedRule[];
  /** Why the file carries nothing for it; absent when it does. */
  readonly notCarried?: string;
}

/** A rule at a clause; one that several clauses state is printed in full at the first. */
export interface PrintedRule {
  readonly text: string;
  readonly details: readonly string[];
  /** The clause at which it stands in full, absent there: its place and "см. пункт 5(1)". */
  readonly see?: { readonly clause: string; readonly told: string };
}

/** Prints an edition. */
export function printedEdition(regulation: Regulation, edition: Edition, language: Language): PrintedEdition {
  const t = printTexts[language];
  const { act } = edition.identity;
  return {
    name: `${regulation.key}@${edition.id}`,
    mark: t.mark,
    markedBecause: t.markedBecause,
    approvedBy: t.approvedBy(actInWords(act)[language], ruleTexts[language].place(edition.part)),
    title: t.title(regulation.title[language]),
    edition: t.edition(dayAndYear(plainDate(dayOfEdition(edition.id)), language)),
    identity: identityLines(edition, language),
    clauses: printedClauses(edition, language),
    beyondTitle: t.beyond,
    beyond: beyondClauses(edition, language),
  };
}

/** Every clause of an edition's numbering with what the file carries for it. */
export function printedClauses(edition: Edition, language: Language): PrintedClause[] {
  const words = ruleTexts[language];
  const rules = statedRules(edition, language);
  const excuses = new Map(edition.notCarried.map(({ clause, because }) => [clause, because[language]]));
  return edition.clauses.map((clause) => {
    const excuse = excuses.get(clause);
    return {
      clause,
      number: numberOf(clause, language),
      told: words.place(clause),
      depth: clause.endsWith(")") ? 1 : 0,
      rules: rules.flatMap((rule) => ruleAt(clause, rule, edition, language)),
      ...(excuse !== undefined && { notCarried: `${words.notCarried}: ${excuse}` }),
    };
  });
}

function ruleAt(clause: string, rule: StatedRule, edition: Edition, language: Language): PrintedRule[] {
  const places = splitClause(rule.clause);
  if (!places.includes(clause)) return [];
  const foremost = edition.clauses.find((one) => places.includes(one)) ?? clause;
  if (foremost === clause) return [{ text: rule.head, details: rule.details }];
  const words = ruleTexts[language];
  return [{ text: rule.head, details: [], see: { clause: foremost, told: words.see(words.place(foremost)) } }];
}
