import { PG_MIGRATE_LOCK_ID } from "node-pg-migrate";
import type { Client } from "pg";
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

/** @throws BackupProblem while a backup keeps migrations away */
export async function requireNoBackup(db: Client): Promise<void> {
  const { rowCount } = await db.query(
    `select from pg_locks
      where locktype = 'advisory' and mode = 'ShareLock' and granted and objsubid = 1
        and database = (select oid from pg_database where datname = current_database())
        and classid::bigint = $1 and objid::bigint = $2`,
    [lock >> 32n, lock & 0xffff_ffffn],
  );
  if (rowCount === 0) return;
  throw new BackupProblem(
    "A backup of this database is being taken, and this release has changes to make to its tables. Start it when the backup is done; the release that is running goes on.",
  );
}
