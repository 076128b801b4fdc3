/** `reglament check`: what is wrong with the regulations, found before anybody files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkedEditions, type Finding, problemLine, type Severity, severities } from "@reglament/regulation";
import { type CommandLine, readCommandLine, UsageError, unknown } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { readLanguage } from "../read-language.ts";
import { type CheckedRegulation, checkFacts, problemFacts } from "./check-facts.ts";
import { checkPages } from "./check-pages.ts";
import { lawToCheck } from "./law-to-check.ts";
import { checkedLines, summaryLine } from "./print-checked.ts";

/**
 * Prints what is found, with `--json` as one JSON value; with `--write` makes the pages on the checks anew instead.
 *
 * @returns 0, or 1 when a file can't be read or an error is left
 * @throws UsageError when a word names no regulation
 * @throws CannotStart when the calendar can't be read
 */
export async function check(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, {
    json: "flag",
    severity: "value",
    lang: "value",
    write: "flag",
    pages: "value",
  });
  const language = readLanguage(line.find("lang") ?? "en");
  const weighs = weighing(line.find("severity") ?? "note");
  const { law, calendar, keys } = lawToCheck(line.words, regulationsFolder(process.env));
  if (!("regulations" in law)) {
    if (line.has("json")) console.log(JSON.stringify(problemFacts(law), undefined, 2));
    else for (const problem of law) console.error(problemLine(problem));
    return 1;
  }
  const meant = law.regulations.filter(({ key }) => keys === undefined || keys.includes(key));
  const checked = meant.map(
    (regulation): CheckedRegulation => ({
      regulation,
      editions: checkedEditions(regulation, { standards: law.standards, calendar }),
    }),
  );
  if (line.has("write")) return writePages(checked, line);
  const findings = checked.flatMap(({ editions }) => editions.flatMap((one) => one.findings));
  if (line.has("json")) {
    const excluded = keys === undefined ? law.excluded : [];
    console.log(JSON.stringify(checkFacts(checked, { excluded }, weighs, language), undefined, 2));
  } else {
    const inFull = keys !== undefined;
    for (const one of checked) for (const text of checkedLines(one, { language, weighs, inFull })) console.log(text);
    console.log(summaryLine(findings, language));
  }
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Whether a finding weighs as much as was asked for. */
function weighing(word: string): (finding: Finding) => boolean {
  const least = severities.find((severity) => severity === word);
  if (least === undefined) throw new UsageError(unknown("severity", word, severities));
  const weight = (severity: Severity) => severities.indexOf(severity);
  return ({ severity }) => weight(severity) <= weight(least);
}

function writePages(checked: readonly CheckedRegulation[], line: CommandLine): number {
  const folder = line.find("pages") ?? fileURLToPath(new URL("../../../../docs/checks", import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of checkPages(checked)) writeFileSync(join(folder, name), text);
  return 0;
}
