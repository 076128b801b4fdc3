import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type Law, type Problem, problemLine, readLaw } from "@reglament/regulation";
import { CannotStart } from "../cannot-start.ts";

/**
 * The texts of the law's files, by path below the folder; misnamed ones among them, so that the reader tells.
 *
 * @throws CannotStart when a file can't be read
 */
export function lawFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(
    globSync("**/*.{yaml,yml}", { cwd: folder })
      .toSorted()
      .map((file) => [file.replaceAll(sep, "/"), textOf(join(folder, file))]),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // A folder of that name, a link to nowhere or to itself, a file of somebody else's.
    throw new CannotStart(`${file}: can't be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/**
 * Reads the law below a folder.
 *
 * @throws CannotStart when a file has a problem or there is no regulation
 */
export function readLawIn(folder: string): Law {
  const read = readLaw(lawFiles(folder), folder.replaceAll(sep, "/"));
  if (!("regulations" in read)) throw notReadable(read);
  if (read.regulations.length === 0) throw new CannotStart(`${folder}: there is no regulation here.`);
  return read;
}

/** Why nothing is said about the law: a line for each problem of its files. */
export function notReadable(problems: readonly Problem[]): CannotStart {
  return new CannotStart(problems.map(problemLine).join("\n"));
}
