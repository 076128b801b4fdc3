/**
 * Runs the numbered migrations beside a server that is at work.
 *
 * A statement that waits for a strong lock holds up everybody who comes after it, however harmless its own work. So no
 * migration waits longer than a blink: it gives up, lets the others pass and tries again. The wait is shorter than the
 * server's `deadlock_timeout` of a second, so of a migration and a step that wait for each other it is the migration that
 * yields. Only an autovacuum yields to nobody before that second is over, and it may take hours: every tenth try waits so
 * long.
 */
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";
import { Client, DatabaseError } from "pg";
import { guardConnection } from "./guard-connection.ts";

const triesInAll = 120;
const lockTimeoutMs = (tries: number) => (tries % 10 === 0 ? 1200 : 500);

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
 * @throws what a lost connection makes a query fail with; the migration under way is undone then, but for parts that it
 *   commits by themselves
 */
export async function runMigrations(
  ownerUrl: string,
  { count = Number.POSITIVE_INFINITY }: MigrationRun = {},
): Promise<void> {
  await whenNobodyHoldsIt(async (tries) => {
    // The runner would make a connection that nobody guards: its loss would end the process.
    const owner = new Client({ connectionString: ownerUrl, lock_timeout: lockTimeoutMs(tries) });
    guardConnection(owner);
    let loss: Error | undefined;
    owner.on("error", (error) => {
      loss = error;
    });
    try {
      await owner.connect();
      await runner({
        dbClient: owner,
        dir: fileURLToPath(new URL("../migrations", import.meta.url)),
        direction: "up",
        count,
        migrationsTable: "migration",
        advisoryLockMode: "wait",
        log: () => {},
      });
    } catch (error) {
      // Of a loss at its first look the runner throws an error without a cause.
      throw error instanceof DatabaseError ? error : (loss ?? error);
    } finally {
      await owner.end();
    }
  });
}

/**
 * Repeats work that gave up a lock, with pauses in which others get on.
 *
 * @param work - is told how many times it was tried, this one included
 * @throws DatabaseError `55P03` when it never got it
 */
export async function whenNobodyHoldsIt<T>(work: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(tries);
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
