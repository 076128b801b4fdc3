/**
 * Reads the law as data: the calendar, the standards, every region's acts and regulations.
 *
 * Half a law isn't run: one problem in one file and nothing is loaded.
 */
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type CalendarProblem, readCalendar } from "@reglament/calendar";
import {
  type CheckedEdition,
  checkedEditions,
  type Edition,
  type Law as LawFiles,
  problemLine,
  type Regulation,
  readLaw,
} from "@reglament/regulation";
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
  const files = textsOf(folder);
  return makeLaw({ ...calendar, files }, readRegulations(folder, files));
}

function textsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    // Those with the other ending, too, so that the reader tells that they are misnamed.
    globSync("**/*.{yaml,yml}", { cwd: folder }).map((file) => [file.replaceAll(sep, "/"), textOf(join(folder, file))]),
  );
}

/** The regulations of a folder with their acts and standards, without the calendar. */
function readRegulations(folder: string, files: ReadonlyMap<string, string>): LawFiles {
  const read = readLaw(files, folder.replaceAll(sep, "/"));
  if (!("regulations" in read)) throw new LawError(read.map(problemLine).join("\n"));
  if (read.regulations.length === 0) throw new LawError(`${folder}: there is no regulation here.`);
  return read;
}

/** The law of regulations that are read already. */
export function makeLaw(
  { calendar, calendarContent, files }: Pick<Law, "calendar" | "calendarContent" | "files">,
  { regulations, excluded, regions, standards }: LawFiles,
): Law {
  const checked = new Map<Regulation, readonly CheckedEdition[]>();
  const byKey = new Map([...regulations, ...excluded].map((regulation) => [regulation.key, regulation]));
  return {
    calendar,
    calendarContent,
    files,
    listRegulations: () => regulations,
    listEditions: () => editionsOf(regulations),
    listExcluded: () => excluded,
    findRegion: (region) => regions.get(region),
    findRegulation: (key) => byKey.get(key),
    getEdition: (key, id) => findEdition(byKey.get(key), id) ?? notOnRecord(key, id),
    learnTexts: () => Promise.resolve(),
    listChecked: (regulation) => {
      const known = checked.get(regulation) ?? checkedEditions(regulation, { standards, calendar });
      checked.set(regulation, known);
      return known;
    },
  };
}

/** The editions on record of regulations, in their order. */
export function editionsOf(regulations: readonly Regulation[]): readonly Edition[] {
  return regulations.flatMap(({ editions }) => editions.flatMap((edition) => (edition.onRecord ? [edition] : [])));
}

/** The edition of this id, undefined when the regulation hasn't got it, or not its text. */
export function findEdition(regulation: Regulation | undefined, id: string): Edition | undefined {
  const edition = regulation?.editions.find((one) => one.id === id);
  return edition?.onRecord === true ? edition : undefined;
}

/** Something refers to an edition that nobody here knows; `learnTexts` may help. */
export class EditionNotOnRecord extends Error {
  override readonly name = "EditionNotOnRecord";
}

/** @throws EditionNotOnRecord always */
export function notOnRecord(key: string, id: string): never {
  throw new EditionNotOnRecord(`The edition ${id} of ${key} is not on record, yet something refers to it.`);
}

function loadCalendar(file: string): Pick<Law, "calendar" | "calendarContent"> {
  const text = textOf(file);
  const read = readCalendar(text, file);
  if ("version" in read) return { calendar: read, calendarContent: new TextEncoder().encode(text) };
  throw new LawError(read.map(calendarLine).join("\n"));
}

function calendarLine({ file, line, column, reason }: CalendarProblem): string {
  return `${file}:${line}:${column} ${reason}`;
}

/** @throws LawError when the file isn't there or can't be read */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new LawError(`${file}: can't be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}
