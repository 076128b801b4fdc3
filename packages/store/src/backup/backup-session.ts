import { Client, DatabaseError, escapeIdentifier } from "pg";
import { BackupProblem } from "./backup-problem.ts";

/**
 * Runs work on a connection of its own that may take as long as it takes, and says values as every release and server
 * does.
 *
 * @throws BackupProblem when the connection is lost
 */
export async function inBackupSession<T>(ownerUrl: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: ownerUrl, keepAlive: true, application_name: "reglament backup" });
  let lost: Error | undefined;
  db.on("error", (error) => {
    lost = error;
  });
  await db.connect();
  try {
    await db.query(settings);
    return await work(db);
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    if (lost !== undefined || isEndOfSession(error)) {
      throw new BackupProblem("The connection to the database was lost.", { cause: lost ?? error });
    }
    throw error;
  } finally {
    await db.end().catch(() => undefined);
  }
}

/** Quoted for SQL. */
export function qualified(schema: string, name: string): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}

/** Not every server knows every limit: `transaction_timeout` came with PostgreSQL 17. */
const settings = `
  select set_config(name, '0', false) from pg_settings
   where name in ('statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout', 'lock_timeout');
  set datestyle = 'ISO';
  set intervalstyle = 'postgres';
  set timezone = 'UTC';
  set bytea_output = 'hex';
  set extra_float_digits = 1;
  set synchronize_seqscans = off`;

/** admin_shutdown, crash_shutdown, cannot_connect_now */
function isEndOfSession(error: unknown): boolean {
  return error instanceof DatabaseError && ["57P01", "57P02", "57P03"].includes(error.code ?? "");
}
