/**
 * Programs for a user without an entry in /etc/passwd (a container started with an arbitrary uid).
 *
 * `initdb`, and `postgres` while it bootstraps, ask `getpwuid` for the name of the user that they run as and
 * give up when there is none, though they use the name for nothing but a message: the superuser is named by
 * `-U`. Copies that ask `getpwent` instead get the first entry of the file and go on. Both names are eight
 * letters long and imported from the same version of the C library, so exchanging them in the table of imported
 * names moves nothing. The running server never asks, so it is the unchanged program.
 */
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";

const ASKED = Buffer.from("\0getpwuid\0");
const ANSWERED = Buffer.from("\0getpwent\0");

/** True when the program gave up for want of an entry in /etc/passwd. */
export function lacksPasswdEntry(output: string): boolean {
  return output.includes("could not look up effective user ID");
}

/**
 * Puts the copies into a new folder and returns the path of its `initdb`.
 *
 * @throws Error when the programs are not built as expected (another platform)
 */
export async function copyForUnlistedUser(binaries: Binaries, folder: string): Promise<string> {
  await mkdir(join(folder, "bin"), { recursive: true });
  for (const part of ["lib", "share"]) await symlink(join(binaries.native, part), join(folder, part));
  for (const program of ["initdb", "postgres"]) {
    const bytes = await readFile(join(binaries.native, "bin", program));
    const at = bytes.indexOf(ASKED);
    if (at < 0 || bytes.includes(ASKED, at + 1)) {
      throw new Error("The user has no entry in /etc/passwd, and PostgreSQL needs one here: add an entry for its uid.");
    }
    ANSWERED.copy(bytes, at);
    await writeFile(join(folder, "bin", program), bytes, { mode: 0o755 });
  }
  return join(folder, "bin", "initdb");
}
