/** The data folder of one test run: its own, so that tests run beside `npm start`, and gone afterwards. */
import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, newIdentity } from "../embedded/process-identity.ts";
import { stopAbandonedServer } from "../embedded/server.ts";

const PREFIX = "reglament-test-";

/**
 * Makes a fresh folder below `REGLAMENT_TEST_DATA`, or the system's folder for temporary files, and removes those
 * of test runs that were killed, with their servers.
 */
export async function makeTestDataFolder(): Promise<string> {
  const parent = process.env["REGLAMENT_TEST_DATA"] ?? tmpdir();
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const folder = join(parent, `${PREFIX}${newIdentity()}`);
  await mkdir(folder);
  // As root the database server runs under another account and passes through here, whatever the umask.
  await chmod(folder, 0o755);
  return folder;
}

/** Removes the folder of a run whose server has stopped. */
export async function removeTestDataFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(PREFIX) || isAlive(name.slice(PREFIX.length))) continue;
    const folder = join(parent, name);
    // Another user's leftovers are theirs to remove.
    const isFree = await stopAbandonedServer(folder).catch(() => false);
    if (isFree) await removeTestDataFolder(folder);
  }
}
