/** `reglament fidelity`: does each clause of the source texts stand in the files, and where? */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type FidelityProblem,
  fidelityProblems,
  fidelityTable,
  readSourceTexts,
  type SourceText,
} from "@reglament/regulation";
import { readCommandLine, UsageError } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { lawFiles, notReadable } from "./law-files.ts";

/**
 * Prints a line a text; with `--write` makes the pages anew.
 *
 * @returns 0 when each clause is carried or excused and the pages say so, else 1
 * @throws CannotStart when the files can't be read
 */
export async function fidelity(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { write: "flag", pages: "value" });
  if (line.words.length > 0) throw new UsageError("fidelity takes options only: reglament fidelity --write");
  const folder = line.find("pages") ?? fileURLToPath(new URL("../../../../docs/fidelity", import.meta.url));
  const law = regulationsFolder(process.env);
  const read = readSourceTexts(lawFiles(law), law.replaceAll(sep, "/"));
  if (!("texts" in read)) throw notReadable(read);

  for (const text of read.texts) console.log(summaryOf(text));
  const problems = read.texts.flatMap(fidelityProblems);
  for (const problem of problems) console.error(problemLine(problem));
  if (problems.length > 0) return 1;
  if (line.has("write")) mkdirSync(folder, { recursive: true });
  const stale = read.texts.filter((text) => isStale(text, folder));
  for (const text of stale) {
    if (line.has("write")) writeFileSync(pageOf(text, folder), fidelityTable(text));
    else console.error(`${pageOf(text, folder)} isn't what the files give. Make it anew: reglament fidelity --write`);
  }
  return stale.length === 0 || line.has("write") ? 0 : 1;
}

function summaryOf({ name, parts }: SourceText): string {
  const clauses = parts.flatMap((part) => part.clauses);
  const carried = clauses.filter(({ carriedBy }) => carriedBy.length > 0).length;
  return `${name}: ${clauses.length} clauses, ${carried} carried, ${clauses.length - carried} not`;
}

function problemLine({ text, part, file, clause, reason }: FidelityProblem): string {
  const told = {
    lost: "no field carries it and notCarried doesn't excuse it",
    both: "a field carries it and notCarried excuses it",
  } as const satisfies Record<FidelityProblem["reason"], string>;
  return `regulations/${file}: clause ${clause} of ${text}, ${part}: ${told[reason]}`;
}

function isStale(text: SourceText, folder: string): boolean {
  const page = pageOf(text, folder);
  return !existsSync(page) || readFileSync(page, "utf8") !== fidelityTable(text);
}

function pageOf({ name }: SourceText, folder: string): string {
  return join(folder, `${name}.md`);
}
