/**
 * Brings a database to this release's schema and holds it to its mode.
 */
import { Client, DatabaseError } from "pg";
import { ensureAppRole, prepareAppRole } from "./app-role.ts";
import { requireNoBackup } from "./backup/backup-lock.ts";
import { makeEventPartitions } from "./event-log/event-partitions.ts";
import { guardConnection } from "./guard-connection.ts";
import { lacksMigrations } from "./missing-migrations.ts";
import { runMigrations, whenNobodyHoldsIt } from "./run-migrations.ts";

export type Mode = "training" | "production";

/** A database made in one mode was opened in the other. Training data and real data never mix. */
export class ModeMismatch extends Error {
  override readonly name = "ModeMismatch";
  readonly made: Mode;
  readonly asked: Mode;

  constructor(made: Mode, asked: Mode) {
    super(`This database was made for ${made}; it can't be opened for ${asked}. Use another database.`);
    this.made = made;
    this.asked = asked;
  }
}

/**
 * Runs the migrations that the database doesn't have yet, makes the log's partitions ahead, stamps a new database with
 * its mode and lets the role `app` sign in.
 *
 * Processes that start at once wait for each other; the later ones find nothing to do. Servers of the previous release
 * may go on meanwhile: none of their statements waits for it longer than about a second.
 *
 * @param ownerUrl - connection of the role that owns the schema
 * @throws BackupProblem when a migration is missing and a backup is being taken; nothing was changed then
 * @throws ModeMismatch when the database was made in the other mode; nothing was changed then
 */
export async function migrate(ownerUrl: string, { mode }: { readonly mode: Mode }): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  guardConnection(owner);
  await owner.connect();
  try {
    await requireMode(owner, mode);
    await ensureAppRole(owner);
    // Where no migration is missing, a backup keeps nobody from starting.
    if (await lacksMigrations(owner)) {
      await requireNoBackup(owner);
      await runMigrations(ownerUrl);
    }
    await makePartitionsAhead(owner);
    await owner.query("insert into installation (mode) values ($1) on conflict do nothing", [mode]);
    await requireMode(owner, mode);
    await prepareAppRole(ownerUrl);
  } finally {
    await owner.end();
  }
}

/**
 * A clock far from the partitions keeps nobody from starting, since it may be right by now: steps go on, and health and
 * log tell of it.
 */
async function makePartitionsAhead(owner: Client): Promise<void> {
  try {
    await whenNobodyHoldsIt(() => makeEventPartitions(owner));
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === "22008")) throw error;
  }
}

async function requireMode(owner: Client, asked: Mode): Promise<void> {
  const known = await owner.query<{ known: boolean }>("select to_regclass('installation') is not null as known");
  if (known.rows[0]?.known !== true) return;
  const { rows } = await owner.query<{ mode: Mode }>("select mode from installation");
  const made = rows[0]?.mode;
  if (made !== undefined && made !== asked) throw new ModeMismatch(made, asked);
}
