/**
 * Reads the law as data: the calendar, the standards, every region's acts and regulations.
 *
 * Half a law isn't run: one problem in one file and nothing is loaded.
 */
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type CalendarProblem, readCalendar, type WorkCalendar } from "@reglament/calendar";
import { type Edition, type Law as LawFiles, type Problem, type Regulation, readLaw } from "@reglament/regulation";
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
  return makeLaw(loadCalendar(join(folder, "kazakhstan", "calendar.yaml")), loadRegulations(folder));
}

/** The regulations of a folder with their acts and standards, without the calendar. */
function loadRegulations(folder: string): LawFiles {
  const files = new Map(
    globSync("**/*.yaml", { cwd: folder }).map((file) => [
      file.replaceAll(sep, "/"),
      readFileSync(join(folder, file), "utf8"),
    ]),
  );
  const read = readLaw(files, folder.replaceAll(sep, "/"));
  if (!("regulations" in read)) throw new LawError(read.map(lineOf).join("\n"));
  if (read.regulations.length === 0) throw new LawError(`${folder}: there is no regulation here.`);
  return read;
}

/** The law of regulations that are read already. */
export function makeLaw(calendar: WorkCalendar, { regulations, excluded, regions }: LawFiles): Law {
  const byKey = new Map([...regulations, ...excluded].map((regulation) => [regulation.key, regulation]));
  return {
    calendar,
    listRegulations: () => regulations,
    listExcluded: () => excluded,
    findRegion: (region) => regions.get(region),
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
