/** `reglament restore`: a backup becomes an installation again, in an empty place. */
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import { BackupProblem, checkBackup, LeftBehind, type Restored, restoreBackup } from "@reglament/store";
import { readCommandLine, UsageError } from "../command-line.ts";
import { isOnOwnServer, openDatabaseServer } from "../open-database.ts";
import { findInstallation } from "./installation-files.ts";
import { linesOf } from "./lines-of-backup.ts";
import { release } from "./release.ts";
import { RestoringFolder } from "./restoring-folder.ts";
import { untilDone } from "./until-done.ts";

/** Restores a backup, or with `--check` reads it only. */
export async function restore(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { check: "flag" });
  const [source] = line.words;
  if (source === undefined || line.words.length > 1) {
    throw new UsageError("restore takes one word: the backup's file, or - for the standard input.");
  }
  if (source === "-" && process.stdin.isTTY) throw new BackupProblem("A terminal gives no backup: name a file.");
  const lines = await untilDone((signal) =>
    reading(source, signal, (input) => (line.has("check") ? check(input) : restoreFrom(input, signal))),
  );
  for (const text of lines) console.log(text);
  return 0;
}

async function check(input: Readable): Promise<readonly string[]> {
  return [...linesOf(await checkBackup(input)), "It is whole."];
}

async function restoreFrom(input: Readable, signal: AbortSignal): Promise<readonly string[]> {
  const dataFolder = resolve(process.env["REGLAMENT_DATA"] ?? "data");
  const folder = await RestoringFolder.make(dataFolder);
  try {
    await requireEmptyFolder(dataFolder);
    const restored = await restoreInto(folder, input, signal);
    await requireStillEmpty(dataFolder);
    await moveIntoPlace(folder, dataFolder);
    return told(restored, dataFolder);
  } finally {
    await folder.remove();
  }
}

/** The embedded server works in the folder meanwhile, and has stopped afterwards. */
async function restoreInto(folder: RestoringFolder, source: Readable, signal: AbortSignal): Promise<Restored> {
  const database = await openDatabaseServer(folder.path, () => undefined);
  try {
    return await restoreBackup(database.ownerUrl, {
      source,
      release: release(),
      keepFile: (file) => folder.keep(file),
      signal,
    });
  } catch (cause) {
    if (isOnOwnServer() || !(cause instanceof LeftBehind)) throw cause;
    // The embedded database goes with the folder.
    const why = cause.cause instanceof Error ? cause.cause.message : String(cause.cause);
    throw new BackupProblem(`The backup wasn't restored, and nothing is left of it. What failed: ${why}`, { cause });
  } finally {
    await database.leave();
  }
}

async function requireEmptyFolder(dataFolder: string): Promise<void> {
  const found = await findInstallation(dataFolder);
  if (found === undefined) return;
  throw new BackupProblem(
    `${dataFolder} isn't empty: it holds ${found}. A backup is restored into an empty place only; name another folder in REGLAMENT_DATA. Nothing was changed.`,
  );
}

const databaseStands =
  "The database of DATABASE_URL is restored, and the secret and keys that belong to it aren't. Drop it, make it anew, and restore again into an empty folder.";

/** A restore takes its time, and a service manager may start the installation meanwhile: nothing of it is written over. */
async function requireStillEmpty(dataFolder: string): Promise<void> {
  const found = await findInstallation(dataFolder);
  if (found === undefined) return;
  const why = `${dataFolder} isn't empty: it holds ${found}, which came there meanwhile.`;
  if (!isOnOwnServer()) throw new BackupProblem(`${why} Nothing was changed.`);
  throw new LeftBehind(`${why} ${databaseStands}`);
}

async function moveIntoPlace(folder: RestoringFolder, dataFolder: string): Promise<void> {
  try {
    await folder.moveIntoPlace();
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    const whatNow = isOnOwnServer() ? databaseStands : "Restore again into an empty folder.";
    throw new LeftBehind(`What was restored can't be moved to ${dataFolder}: ${cause.message}. ${whatNow}`, { cause });
  }
}

function told(restored: Restored, dataFolder: string): readonly string[] {
  const leftOut = restored.leftOut.map((name) => `  The table ${name} isn't Reglament's and was left out.`);
  return [
    ...linesOf(restored),
    `Restored into ${isOnOwnServer() ? "the database of DATABASE_URL" : dataFolder}. Verified: cases ${restored.cases}, attachments ${restored.attachments}.`,
    ...leftOut,
    `Start it with REGLAMENT_MODE=${restored.mode}. Everybody signs in anew. What was erased since the backup is back and is to be erased again.`,
  ];
}

/** @throws BackupProblem when the file can't be opened */
async function reading<T>(source: string, signal: AbortSignal, work: (input: Readable) => Promise<T>): Promise<T> {
  const input = addAbortSignal(signal, source === "-" ? process.stdin : await openFile(source));
  try {
    return await work(input);
  } finally {
    input.destroy();
  }
}

/** Opened before anything else is begun. */
async function openFile(path: string): Promise<Readable> {
  try {
    return (await open(path)).createReadStream();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new BackupProblem(`${path} can't be read: ${cause.message}.`, { cause });
  }
}
