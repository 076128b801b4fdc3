import { PG_MIGRATE_LOCK_ID } from "node-pg-migrate";
import type { Client } from "pg";
import type { Queryable } from "../queryable.ts";
import { BackupProblem } from "./backup-problem.ts";

const lock = BigInt(PG_MIGRATE_LOCK_ID);

/**
 * Keeps migrations away until the end of the session; other backups may share it.
 *
 * A migration that ran into a backup's locks would have everybody wait behind it.
 */
export async function keepMigrationsAway(db: Client): Promise<void> {
  await db.query("select pg_advisory_lock_shared($1)", [lock]);
}

/**
 * A migration after this may still meet a backup that begins in the same moment; it then waits as for any other lock, for
 * minutes, and fails with `55P03`.
 *
 * @throws BackupProblem while a backup keeps migrations away
 */
export async function requireNoBackup(db: Client): Promise<void> {
  if (!(await isBackupTaken(db))) return;
  throw new BackupProblem(
    "A backup of this database is being taken, and this release has changes to make to its tables. Start it when the backup is done; the release that is running goes on.",
  );
}

/** Whether a backup of this database is being taken, by whichever process. */
export async function isBackupTaken(db: Queryable): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "is-backup-taken",
    text: `select from pg_locks
            where locktype = 'advisory' and mode = 'ShareLock' and granted and objsubid = 1
              and database = (select oid from pg_database where datname = current_database())
              and classid::bigint = $1 and objid::bigint = $2`,
    values: [lock >> 32n, lock & 0xffff_ffffn],
  });
  return rowCount !== 0;
}
