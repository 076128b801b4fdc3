import { readFile } from "node:fs/promises";
import { type CommandLine, UsageError } from "../command-line.ts";

/** Reads the password of PKCS#12 files from the file that the command line names: on the line itself others could see it. */
export async function readPassword(line: CommandLine): Promise<string | undefined> {
  const path = line.find("password-file");
  if (path === undefined) return undefined;
  try {
    return (await readFile(path, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
