/** `reglament test`: runs the scenarios that stand beside the law. */
import { resolve, sep } from "node:path";
import type { Language } from "@reglament/calendar";
import { readLaw } from "@reglament/regulation";
import { CannotStart } from "../cannot-start.ts";
import { readCommandLine, UsageError, unknown } from "../command-line.ts";
import { languages } from "../due/due-problems.ts";
import { regulationsFolder } from "../due/offices.ts";
import { lawFiles, notReadable } from "./law-files.ts";
import { explanationOf, testLines, untoldLine } from "./test-lines.ts";
import { testTexts } from "./test-texts.ts";
import { calendarIn, readCases, runCases, type TestedCase, type UntoldEnd, untoldEnds } from "./tested-cases.ts";

/**
 * Runs the scenarios of the files or folders named, without any those of the whole law, and prints what came of each.
 *
 * @returns 0 when each came out as expected, else 1
 * @throws CannotStart when a file of the law or of scenarios has a problem, or a path names no scenarios
 */
export async function test(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { json: "flag", lang: "value" });
  const language = readLanguage(line.find("lang") ?? "en");
  const root = regulationsFolder(process.env);
  const folder = root.replaceAll(sep, "/");
  const files = lawFiles(root);
  const law = readLaw(files, folder);
  if (!("regulations" in law)) throw notReadable(law);
  const cases = readCases(law, files, folder, wantedOf(line.words, root, files));
  const tested = runCases(cases, calendarIn(files, folder));
  const untold = line.words.length === 0 ? untoldEnds(law, tested) : [];
  if (line.has("json")) console.log(JSON.stringify(asJson(tested, untold, language), undefined, 2));
  else print(tested, untold, language);
  return tested.every(hasPassed) ? 0 : 1;
}

function print(tested: readonly TestedCase[], untold: readonly UntoldEnd[], language: Language): void {
  const t = testTexts[language];
  const passed = tested.filter(hasPassed).length;
  const ends = untold.length === 0 ? [] : [t.untold, ...untold.map(untoldLine)];
  for (const text of [
    ...tested.flatMap((one) => testLines(one, language)),
    ...ends,
    t.counted(tested.length, passed, tested.length - passed),
  ]) {
    console.log(text);
  }
}

function asJson(tested: readonly TestedCase[], untold: readonly UntoldEnd[], language: Language): object {
  const passed = tested.filter(hasPassed).length;
  return {
    scenarios: tested.map((one) => ({
      file: one.file,
      line: one.placed.lineOf(["id"]),
      id: one.placed.scenario.id,
      regulation: one.regulation.key,
      edition: one.run.edition,
      channel: one.placed.scenario.given.channel,
      outcome: one.run.outcome,
      ground: one.run.ground,
      passed: hasPassed(one),
      mismatches: one.run.mismatches.map((mismatch) => ({
        line: one.placed.lineOf(mismatch.way),
        at: mismatch.way.join("."),
        expected: mismatch.expected,
        got: mismatch.got,
        explanation: explanationOf(mismatch, language),
      })),
    })),
    passed,
    failed: tested.length - passed,
    withoutScenario: untold,
  };
}

function hasPassed({ run }: TestedCase): boolean {
  return run.mismatches.length === 0;
}

/** Which files are asked for; a path is looked up from here, then from the folder of the law. */
function wantedOf(
  paths: readonly string[],
  root: string,
  files: ReadonlyMap<string, string>,
): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const isAt = (path: string, place: string) => {
    const file = resolve(root, path);
    return file === place || file.startsWith(place.endsWith(sep) ? place : `${place}${sep}`);
  };
  const places = paths.map((named) => {
    const tried = [resolve(named), resolve(root, named)];
    const found = tried.find((place) =>
      [...files.keys()].some((path) => path.includes("/cases/") && isAt(path, place)),
    );
    if (found === undefined)
      throw new CannotStart(`${named}: there are no scenarios here. They lie in <region>/cases.`);
    return found;
  });
  return (path) => places.some((place) => isAt(path, place));
}

function readLanguage(word: string): Language {
  const language = languages.find((one) => one === word);
  if (language === undefined) throw new UsageError(unknown("language", word, languages));
  return language;
}
