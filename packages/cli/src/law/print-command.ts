/** `reglament print`: an edition clause by clause, in the structure of an official text. */
import type { PrintedClause, PrintedEdition } from "@reglament/regulation";
import { printedEdition } from "@reglament/regulation";
import { readCommandLine, UsageError } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { readLanguage } from "../read-language.ts";
import { ruleLines, sectionLines } from "./edition-page.ts";
import { readLawIn } from "./law-files.ts";
import { findNamedEdition } from "./named-edition.ts";

/**
 * Prints the edition that governs an application of a day; without a day, the last one on record.
 *
 * @returns 0, or 1 with the reason when no wording of that day is on record
 * @throws CannotStart when the files can't be read
 */
export async function print(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { lang: "value" });
  const [named, ...more] = line.words;
  if (named === undefined || more.length > 0) {
    throw new UsageError("print takes one regulation: reglament print kostanay/school-enrolment@2019-06-10");
  }
  const language = readLanguage(line.find("lang") ?? "en");
  const found = findNamedEdition(readLawIn(regulationsFolder(process.env)), named, language);
  if (typeof found === "string") {
    console.error(found);
    return 1;
  }
  console.log(printedLines(printedEdition(found.regulation, found.edition, language)).join("\n"));
  return 0;
}

/** An official text's way down the page: the act that approved it, the title, the clauses, then what stands in none. */
function printedLines(printed: PrintedEdition): string[] {
  const { name, mark, markedBecause, approvedBy, title, edition, identity, clauses, beyondTitle, beyond } = printed;
  return [
    `*** ${mark.toUpperCase()} ***`,
    markedBecause,
    "",
    approvedBy,
    "",
    title,
    `${edition} (${name})`,
    "",
    ...clauses.flatMap(clauseLines),
    "",
    `--- ${beyondTitle} ---`,
    ...identity,
    ...beyond.flatMap(sectionLines),
    "",
    `*** ${mark.toUpperCase()} ***`,
  ];
}

/** A clause under its number, items further in. */
function clauseLines({ number, depth, rules, notCarried }: PrintedClause): string[] {
  const lines = [...(notCarried === undefined ? [] : [`  ${notCarried}`]), ...rules.flatMap(ruleLines)];
  const indent = "  ".repeat(depth);
  return [`${indent}${number}`, ...lines.map((text) => `${indent}${text}`)];
}
