/**
 * Reads the law as data: the calendar, the standards, every regulation.
 *
 * Half a law isn't run: one problem in one file and nothing is loaded.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { type CalendarProblem, readCalendar, type WorkCalendar } from "@reglament/calendar";
import { type Edition, isRegulation, type Problem, type Regulation, readRegulation } from "@reglament/regulation";
import type { Law } from "./services.ts";

/** The files hold problems; the message has a line for each: file, line, column, reason. */
export class LawError extends Error {
  override readonly name = "LawError";
}

/**
 * Reads the folder `regulations/`.
 *
 * @throws LawError when a file has a problem or there is no regulation at all
 */
export function loadLaw(folder: string): Law {
  const calendar = loadCalendar(join(folder, "kazakhstan", "calendar.yaml"));
  const standards = loadStandards(join(folder, "kazakhstan", "standards"));
  const files = globSync("*/*.yaml", { cwd: folder })
    .filter((file) => !file.startsWith(`kazakhstan${sep}`))
    .sort();
  const read = files.map((file) =>
    readRegulation({
      yaml: readFileSync(join(folder, file), "utf8"),
      file: join(folder, file).replaceAll(sep, "/"),
      standards,
    }),
  );
  const problems = read.flatMap((one) => (isRegulation(one) ? [] : one));
  if (problems.length > 0) throw new LawError(problems.map(lineOf).join("\n"));
  const regulations = read.filter(isRegulation);
  if (regulations.length === 0) throw new LawError(`${folder}: there is no regulation here.`);
  return makeLaw(calendar, regulations);
}

/** The law of regulations that are read already. */
export function makeLaw(calendar: WorkCalendar, regulations: readonly Regulation[]): Law {
  const byKey = new Map(regulations.map((regulation) => [regulation.key, regulation]));
  return {
    calendar,
    listRegulations: () => regulations,
    findRegulation: (key) => byKey.get(key),
    getEdition: (key, id) => getEdition(byKey.get(key), key, id),
  };
}

function getEdition(regulation: Regulation | undefined, key: string, id: string): Edition {
  const edition = regulation?.editions.find((one) => one.id === id);
  if (edition?.onRecord === true) return edition;
  throw new Error(`The edition ${id} of ${key} is not on record, yet something refers to it.`);
}

function loadCalendar(file: string): WorkCalendar {
  const read = readCalendar(readFileSync(file, "utf8"), file);
  if ("version" in read) return read;
  throw new LawError(read.map(lineOf).join("\n"));
}

function loadStandards(folder: string): ReadonlyMap<string, string> {
  const files = globSync("*.yaml", { cwd: folder });
  return new Map(files.map((file) => [basename(file, ".yaml"), readFileSync(join(folder, file), "utf8")]));
}

function lineOf(problem: Problem | CalendarProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const more = "path" in problem ? [problem.path, expectedOf(problem)].filter((text) => text !== "").join("; ") : "";
  return more === "" ? `${place} ${problem.reason}` : `${place} ${problem.reason} (${more})`;
}

function expectedOf({ expected, nearest }: Problem): string {
  const parts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(nearest === undefined ? [] : [`perhaps ${nearest}`]),
  ];
  return parts.join(", ");
}
