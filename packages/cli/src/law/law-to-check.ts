/** Which regulations `reglament check` is asked about, and the law that they stand in. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type CalendarProblem, readCalendar, type WorkCalendar } from "@reglament/calendar";
import { type Law, type Problem, readLaw } from "@reglament/regulation";
import { CannotStart } from "../cannot-start.ts";
import { UsageError } from "../command-line.ts";
import { lawFiles } from "./law-files.ts";

/** The law, the calendar that its terms are counted in, and the keys of the regulations that were meant. */
export interface LawToCheck {
  readonly law: Law | readonly Problem[];
  readonly calendar: WorkCalendar;
  /** Undefined: all of them. */
  readonly keys: readonly string[] | undefined;
}

const calendarFile = "kazakhstan/calendar.yaml";

/**
 * Reads the law with the files named in place of its own.
 *
 * A word is a key ("kostanay/school-enrolment"), a regulation's file, the folder of a region, or a folder that holds a
 * law of its own, with its standards. A file or region that lies elsewhere is read together with the acts beside it and,
 * for standards and calendar, with the law in `folder`.
 *
 * @throws UsageError when there is nothing of that name
 * @throws CannotStart when a file can't be read or the calendar has a problem
 */
export function lawToCheck(words: readonly string[], folder: string): LawToCheck {
  const [only] = words;
  if (words.length === 1 && only !== undefined && existsSync(join(only, "kazakhstan"))) {
    return { ...readAll(lawFiles(only), only), keys: undefined };
  }
  const files = new Map(lawFiles(folder));
  const keys = words.flatMap((word) => keysOf(word, files));
  return { ...readAll(files, folder), keys: words.length === 0 ? undefined : keys };
}

/** The keys that a word means; what lies elsewhere is put into the law's files. */
function keysOf(word: string, files: Map<string, string>): string[] {
  const key = word.replace(/\.yaml$/, "");
  if (files.has(`${key}.yaml`) && !existsSync(word)) return [key];
  if (!existsSync(word)) {
    throw new UsageError(`There is no regulation, file or folder ${word}. Regulations are listed by reglament list.`);
  }
  const path = resolve(word);
  if (statSync(path).isDirectory()) {
    const region = basename(path);
    const own = [...lawFiles(path)].filter(([file]) => !file.includes("/"));
    if (own.length === 0) throw new UsageError(`${word} has no regulation in it.`);
    for (const [file, text] of own) files.set(`${region}/${file}`, text);
    return own.map(([file]) => `${region}/${file.replace(/\.yaml$/, "")}`).filter((one) => !one.endsWith("/acts"));
  }
  const region = basename(dirname(path));
  const acts = join(dirname(path), "acts.yaml");
  if (existsSync(acts)) files.set(`${region}/acts.yaml`, readText(acts));
  files.set(`${region}/${basename(path)}`, readText(path));
  return [`${region}/${basename(path, ".yaml")}`];
}

function readAll(files: ReadonlyMap<string, string>, folder: string): Omit<LawToCheck, "keys"> {
  const text = files.get(calendarFile);
  if (text === undefined) throw new CannotStart(`${folder}: there is no ${calendarFile}.`);
  const calendar = readCalendar(text, `${folder}/${calendarFile}`);
  if (!("version" in calendar)) throw new CannotStart(calendar.map(calendarProblem).join("\n"));
  return { law: readLaw(files, folder), calendar };
}

function calendarProblem({ file, line, column, reason }: CalendarProblem): string {
  return `${file}:${line}:${column} ${reason}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new CannotStart(`${file}: can't be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}
