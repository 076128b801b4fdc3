/**
 * Puts a backup into an empty database, all of it or nothing.
 *
 * The rows and their checks are one transaction. The tables are made before it, by migrations that have transactions of
 * their own; when the restore fails, they are removed again. The stamp of the installation comes last, so that a
 * restore that was killed leaves nothing that passes for an installation.
 */
import type { Client } from "pg";
import { ensureAppRole } from "../app-role.ts";
import { listMigrations } from "../missing-migrations.ts";
import { runMigrations } from "../run-migrations.ts";
import { type BackupHead, type BackupSummary, summaryOf } from "./backup-contents.ts";
import { BackupProblem, LeftBehind } from "./backup-problem.ts";
import { inBackupSession, qualified } from "./backup-session.ts";
import { removeTables, requireEmpty } from "./empty-database.ts";
import { LoadedInstallation } from "./loaded-installation.ts";
import { type BackupPart, readBackup } from "./read-backup.ts";
import type { InstallationFile } from "./take-backup.ts";
import { verifyRestored } from "./verify-restored.ts";

/** What was restored. */
export interface Restored extends BackupSummary {
  readonly cases: number;
  readonly attachments: number;
  /** Tables of the backup that aren't Reglament's; their rows were left out. */
  readonly leftOut: readonly string[];
}

/** A restore on its way. */
interface Restore {
  readonly schema: string;
  readonly head: BackupHead;
  readonly parts: AsyncIterable<BackupPart>;
  readonly keepFile: (file: InstallationFile) => Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Restores a backup.
 *
 * A backup of an earlier release is loaded into the tables of that release and then migrated. Sessions aren't taken
 * over: one that was ended since the backup would be open again, so everybody signs in anew. What was erased since is
 * back.
 *
 * @param ownerUrl - the owner's address of an empty database; nobody else may use it meanwhile
 * @param input.release - of this program
 * @param input.keepFile - takes each file of the installation, before any row is loaded
 * @param input.signal - ends the work when it is aborted
 * @throws BackupProblem when the database isn't empty, or the backup is damaged, of a later release, or holds a broken
 *   case; the database is as empty as before
 * @throws LeftBehind when that failed, too; the message says that it isn't
 */
export async function restoreBackup(
  ownerUrl: string,
  input: {
    readonly source: AsyncIterable<Uint8Array>;
    readonly release: string;
    readonly keepFile: (file: InstallationFile) => Promise<void>;
    readonly signal?: AbortSignal;
  },
): Promise<Restored> {
  const { source, release, keepFile, signal } = input;
  return inBackupSession(ownerUrl, async (db) => {
    const schema = await requireEmpty(db);
    const parts = readBackup(source);
    const first = (await parts.next()).value;
    if (first?.kind !== "head") throw new Error("a backup begins with its head");
    await requireKnownMigrations(first.head, release);
    try {
      return await restore(db, ownerUrl, { schema, head: first.head, parts, keepFile, signal });
    } catch (error) {
      await parts.return();
      await undo(db, schema, error);
      throw error;
    }
  });
}

/** Reads a backup to its end and restores nothing. @throws BackupProblem when it is damaged */
export async function checkBackup(source: AsyncIterable<Uint8Array>): Promise<BackupSummary> {
  let head: BackupHead | undefined;
  for await (const part of readBackup(source)) {
    if (part.kind === "head") head = part.head;
    if (part.kind === "tail" && head !== undefined) return summaryOf(head, part.tail);
  }
  throw new Error("a backup ends with its tail");
}

async function restore(db: Client, ownerUrl: string, input: Restore): Promise<Restored> {
  const { schema, head, parts, keepFile, signal } = input;
  await ensureAppRole(db);
  await runMigrations(ownerUrl, { count: head.migrations.length });
  await db.query("begin");
  const installation = await LoadedInstallation.begin(db, schema, head);
  const tail = await installation.load(parts, keepFile, signal);
  await db.query(`delete from ${qualified(schema, "session")}`);
  if (head.migrations.length < (await listMigrations()).length) {
    await db.query("commit");
    await runMigrations(ownerUrl);
    await db.query("begin");
  }
  const checked = await verifyRestored(db);
  signal?.throwIfAborted();
  await installation.stamp();
  await db.query("commit");
  // The installation stands. Autovacuum measures its tables, too, only later.
  await db.query("analyze").catch(() => undefined);
  return { ...summaryOf(head, tail), ...checked, leftOut: installation.leftOut };
}

async function requireKnownMigrations({ migrations }: BackupHead, release: string): Promise<void> {
  const known = await listMigrations();
  const unknown = migrations.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new BackupProblem(
      `The backup is of a later release: its database has the migration ${unknown}, which this release (${release}) doesn't know. Restore it with the release that it was taken from, or a later one. Nothing was changed.`,
    );
  }
  if (migrations.some((name, index) => name !== known[index])) {
    throw new BackupProblem(
      "The backup's migrations aren't the first ones of this release: it was taken from something between two releases. Nothing was changed.",
    );
  }
}

async function undo(db: Client, schema: string, reason: unknown): Promise<void> {
  try {
    await db.query("rollback");
    await removeTables(db, schema);
  } catch {
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new LeftBehind(
      `The backup wasn't restored, and what had been made of it can't be removed; drop the database and make it anew. What failed: ${why}`,
      { cause: reason },
    );
  }
}
