/** Makes the database cluster: once, completely or not at all. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { runProgram } from "./run-program.ts";
import { handOver, type ServerAccount } from "./server-account.ts";
import type { ServerFolder } from "./server-folder.ts";
import { syncFolder } from "./sync-folder.ts";
import { copyForUnlistedUser, lacksPasswdEntry } from "./unlisted-user.ts";

/** The role that owns the cluster and its databases. */
export const OWNER_ROLE = "reglament";

/**
 * Runs initdb beside the final place and renames; call under the folder's lock.
 *
 * The password lies in a file that only the server's account (and root) can read.
 *
 * @throws Error with initdb's own words when it fails
 */
export async function makeCluster(
  folder: ServerFolder,
  binaries: Binaries,
  account: ServerAccount | undefined,
): Promise<void> {
  await removeHalfMade(folder.home);
  const making = join(folder.home, `making-${randomBytes(6).toString("hex")}`);
  await mkdir(making, { mode: 0o700 });
  await writeDurably(join(making, "password"), randomBytes(24).toString("base64url"));
  if (account !== undefined) await handOver(account, making);
  await initialise(making, binaries, account);
  await rename(making, folder.server);
  await syncFolder(folder.home);
}

/** We hold the lock, so nobody else's making will be finished; but its initdb may outlive it and write on for a moment. */
async function removeHalfMade(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith("making-")) continue;
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function initialise(making: string, binaries: Binaries, account: ServerAccount | undefined): Promise<void> {
  const args = initdbArguments(making);
  let ended = await runProgram(binaries.initdb, args, account);
  if (lacksPasswdEntry(ended.output)) {
    const programs = join(making, "programs");
    const initdb = await copyForUnlistedUser(binaries, programs);
    if (account !== undefined) await handOver(account, programs);
    ended = await runProgram(initdb, args, account);
    await rm(programs, { recursive: true });
  }
  if (!ended.ok) throw new Error(`PostgreSQL could not make its database:\n${ended.output}`);
}

function initdbArguments(making: string): readonly string[] {
  return [
    `--pgdata=${join(making, "cluster")}`,
    `--username=${OWNER_ROLE}`,
    "--auth=scram-sha-256",
    `--pwfile=${join(making, "password")}`,
    "--encoding=UTF8",
    // With locale C, lower('Ә') is unchanged and ilike fails in Kazakh; the built-in one is the same on every system.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...characterClasses(),
    "--data-checksums",
    "--no-instructions",
  ];
}

/** Full-text search still asks the system's own locale which characters are letters. */
function characterClasses(): readonly string[] {
  const locale: Partial<Record<NodeJS.Platform, string>> = { linux: "C.UTF-8", darwin: "UTF-8" };
  const own = locale[process.platform];
  return own === undefined ? [] : [`--lc-ctype=${own}`];
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
