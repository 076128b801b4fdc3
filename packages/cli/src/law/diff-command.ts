/** `reglament diff`: two editions of a regulation, or two regions' ways of one service, held against each other. */
import type { Language } from "@reglament/calendar";
import { compareEditions, type Edition, type Law } from "@reglament/regulation";
import { readCommandLine, UsageError } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { readLanguage } from "../read-language.ts";
import { diffLines } from "./diff-command-lines.ts";
import { readLawIn } from "./law-files.ts";
import { findNamedEdition, type NamedEdition } from "./named-edition.ts";

/**
 * Prints what is the same, what differs and what only one has, with the clauses of both; `--json` as one JSON value.
 *
 * Regulations of different services aren't compared: hardly any of their steps would be the same thing.
 *
 * @returns 0, also when they differ, or 1 with the reason when a wording of that day isn't on record
 * @throws UsageError when a regulation isn't known, a day is no date or the services differ
 * @throws CannotStart when the files can't be read
 */
export async function diff(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { json: "flag", lang: "value" });
  const [one, other, ...more] = line.words;
  if (one === undefined || other === undefined || more.length > 0) {
    throw new UsageError(
      "diff takes two editions or two regions: reglament diff east-kazakhstan/certificate-duplicate@2014-09-08 " +
        "east-kazakhstan/certificate-duplicate@2015-08-31",
    );
  }
  const language = readLanguage(line.find("lang") ?? "en");
  const law = readLawIn(regulationsFolder(process.env));
  const found = [one, other].map((named) => ({ named, is: findNamedEdition(law, named, language) }));
  const missing = found.flatMap(({ named, is }) => (typeof is === "string" ? [`${named}: ${is}`] : []));
  if (missing.length > 0) {
    console.error(missing.join("\n"));
    return 1;
  }
  const [a, b] = found.flatMap(({ is }) => (typeof is === "string" ? [] : [is]));
  if (a === undefined || b === undefined) throw new Error("Two editions were found, and now they aren't there");
  requireSameService(a, b, law);
  print(a.edition, b.edition, line.has("json") ? "json" : language);
  return 0;
}

function requireSameService({ regulation: a }: NamedEdition, { regulation: b }: NamedEdition, law: Law): void {
  if (a.service === b.service) return;
  const others = law.regulations.filter(({ service, key }) => service === a.service && key !== a.key);
  const known = others.length === 0 ? "no other region has it" : `compare ${others.map(({ key }) => key).join(" or ")}`;
  throw new UsageError(
    `diff compares one service: ${a.key} is ${a.service}, ${b.key} is ${b.service}. With ${a.key}, ${known}.`,
  );
}

function print(a: Edition, b: Edition, as: Language | "json"): void {
  const comparison = compareEditions(a, b);
  if (as === "json") console.log(JSON.stringify(comparison, undefined, 2));
  else console.log(diffLines(comparison, as).join("\n"));
}
