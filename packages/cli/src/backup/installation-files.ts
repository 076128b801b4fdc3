/**
 * The files of an installation that don't lie in its database: secret and keys, all of training.
 *
 * In production secret, anchors and keys lie where the settings say, and belong to whoever keeps the settings.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { BackupProblem, type InstallationFile } from "@reglament/store";

/** What an installation makes in its data folder beside the database; anything else there isn't its own. */
const ownEntry = /^(?:secret|signer|registers|training|training-earlier(?:-\d+)?)$/;

/** The database's own folder; it isn't copied. */
const databaseEntry = "postgres";

/**
 * Reads the installation's files.
 *
 * @returns in the order of their names; empty when the folder has none or isn't there
 * @throws BackupProblem when one can't be read, or its name is too long
 */
export async function readInstallationFiles(dataFolder: string): Promise<readonly InstallationFile[]> {
  const files: InstallationFile[] = [];
  try {
    for (const entry of await listFolder(dataFolder)) {
      if (ownEntry.test(entry)) files.push(...(await readBelow(dataFolder, entry)));
    }
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new BackupProblem(`The installation's files can't be read: ${cause.message}.`, { cause });
  }
  return files;
}

/** Finds what an installation has left in the folder: its database or a file. @returns its name; undefined when there is nothing */
export async function findInstallation(dataFolder: string): Promise<string | undefined> {
  return (await listFolder(dataFolder)).find((entry) => entry === databaseEntry || ownEntry.test(entry));
}

async function readBelow(folder: string, name: string): Promise<readonly InstallationFile[]> {
  const path = join(folder, name);
  const found = await stat(path);
  if (!found.isDirectory()) {
    if (Buffer.byteLength(name) > 90) {
      throw new BackupProblem(`${path} has too long a name for a backup. Rename it, or keep it elsewhere.`);
    }
    return [{ name, mode: found.mode & 0o777, bytes: await readFile(path) }];
  }
  const files: InstallationFile[] = [];
  for (const entry of await listFolder(path)) files.push(...(await readBelow(folder, `${name}/${entry}`)));
  return files;
}

async function listFolder(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
