/**
 * Runs the numbered migrations beside a server that is at work.
 *
 * A statement that waits for a strong lock holds up everybody who comes after it, however harmless its own work. So no
 * migration waits longer than a blink: it gives up, lets the others pass and tries again. The wait is shorter than the
 * server's `deadlock_timeout`, so of a migration and a step that wait for each other it is the migration that yields.
 */
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";
import { DatabaseError } from "pg";

const lockTimeoutMs = 500;
const triesInAll = 120;

/** How far to migrate. */
export interface MigrationRun {
  /** Most migrations to run; all that are missing when absent. */
  readonly count?: number;
}

/**
 * Runs the migrations that the database doesn't have yet, each in a transaction of its own unless it says otherwise.
 *
 * What was done stays done when a later one fails; run again, it goes on from there.
 *
 * @param ownerUrl - connection of the role that owns the schema
 * @throws DatabaseError `55P03` when somebody held a lock that a migration needs all the time, about five minutes
 */
export async function runMigrations(
  ownerUrl: string,
  { count = Number.POSITIVE_INFINITY }: MigrationRun = {},
): Promise<void> {
  await whenNobodyHoldsIt(() =>
    runner({
      databaseUrl: { connectionString: ownerUrl, lock_timeout: lockTimeoutMs },
      dir: fileURLToPath(new URL("../migrations", import.meta.url)),
      direction: "up",
      count,
      migrationsTable: "migration",
      advisoryLockMode: "wait",
      log: () => {},
    }),
  );
}

/**
 * Repeats work that gave up a lock, with pauses in which others get on.
 *
 * @throws DatabaseError `55P03` when it never got it
 */
export async function whenNobodyHoldsIt<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === triesInAll || !gaveUpLock(error)) throw error;
      await pause(Math.min(100 * tries, 2000));
    }
  }
}

/** `lock_not_available`; `deadlock_detected`, where a server looks for deadlocks sooner than is usual. */
function gaveUpLock(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "55P03" || error.code === "40P01");
}
