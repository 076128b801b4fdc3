/** `reglament backup`: all that an installation keeps, into one file or stream, while it is at work. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import {
  BackupProblem,
  type BackupSummary,
  hasEmbeddedServer,
  type InstallationFile,
  type Mode,
  takeBackup,
} from "@reglament/store";
import { CannotStart } from "../cannot-start.ts";
import { readCommandLine, UsageError } from "../command-line.ts";
import { isOnOwnServer, openDatabaseServer } from "../open-database.ts";
import { readInstallationFiles } from "./installation-files.ts";
import { linesOf } from "./lines-of-backup.ts";
import { release } from "./release.ts";
import { untilDone } from "./until-done.ts";
import { telling, writeDurably } from "./write-durably.ts";

const isSecret =
  "It holds personal data and, in training, secret and keys: let nobody read it who may not read the database.";

/** Takes a backup. */
export async function backup(words: readonly string[]): Promise<number> {
  const { words: targets } = readCommandLine(words, {});
  const [target] = targets;
  if (target === undefined || targets.length > 1) {
    throw new UsageError("backup takes one word: the file to write, or - for the standard output.");
  }
  const dataFolder = resolve(process.env["REGLAMENT_DATA"] ?? "data");
  const isFile = target !== "-";
  if (!isFile && process.stdout.isTTY)
    throw new BackupProblem("A backup isn't for a terminal: send it on, or name a file.");
  const write = (out: Writable, signal: AbortSignal) => takeInto(dataFolder, out, signal);
  const summary = await untilDone((signal) =>
    isFile
      ? writeDurably(target, (out) => write(out, signal))
      : telling("The standard output", () => write(process.stdout, signal)),
  );
  // The standard output may be the backup.
  const say = isFile ? console.log : console.error;
  const size = isFile ? (await stat(target)).size : undefined;
  for (const line of [...linesOf(summary), ...(size === undefined ? [] : [`  bytes   ${size}`]), isSecret]) say(line);
  return 0;
}

async function takeInto(dataFolder: string, out: Writable, signal: AbortSignal): Promise<BackupSummary> {
  await requireDatabase(dataFolder);
  const database = await openDatabaseServer(dataFolder, () => undefined);
  try {
    const files = await readInstallationFiles(dataFolder);
    return await takeBackup(database.ownerUrl, {
      release: release(),
      files,
      requireFor: (mode) => requireKeys(mode, files, dataFolder),
      out,
      signal,
    });
  } finally {
    await database.leave();
  }
}

/** To join the embedded server of an empty folder would make a database there. */
async function requireDatabase(dataFolder: string): Promise<void> {
  if (isOnOwnServer() || (await hasEmbeddedServer(dataFolder))) return;
  throw new CannotStart(`There is no database in ${dataFolder}. Name the installation's folder in REGLAMENT_DATA.`);
}

/** With a database of one's own nothing else tells that the folder is another one: its people would get other keys. */
function requireKeys(mode: Mode, files: readonly InstallationFile[], dataFolder: string): void {
  if (!isOnOwnServer() || mode === "production" || files.length > 0) return;
  throw new CannotStart(`There are no keys in ${dataFolder}. Name the installation's folder in REGLAMENT_DATA.`);
}
