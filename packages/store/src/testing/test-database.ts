import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { afterAll, inject } from "vitest";
import { appUrlOf, openPool, withDatabase } from "../connect.ts";
import { onServer } from "./on-server.ts";

/** A migrated database of one test file. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Connections of the role `app`, as the running application has them. */
  readonly pool: Pool;
  /** Connections of the owner, for what the application may not do. */
  readonly owner: Pool;
}

/** Whether this run has the embedded server; tests about that one itself are skipped in the others. */
export function isOnEmbeddedServer(): boolean {
  return inject("testServer").isEmbedded;
}

/**
 * Copies the migrated template and drops the copy after the file's last test. Await it at the top of a file.
 *
 * @param options.mode - the mode stamped into the database; training when absent
 */
export async function testDatabase(options: { mode?: "training" | "production" } = {}): Promise<TestDatabase> {
  const { url, templates } = inject("testServer");
  const name = `reglament_test_${randomBytes(6).toString("hex")}`;
  await onServer(url, (admin) =>
    admin.query(`create database ${name} template ${templates[options.mode ?? "training"]}`),
  );
  const ownerUrl = withDatabase(url, name);
  const appUrl = appUrlOf(ownerUrl);
  const database = { ownerUrl, appUrl, pool: openPool(appUrl, { forSteps: true }), owner: openPool(ownerUrl) };
  afterAll(async () => {
    await Promise.all([database.pool.end(), database.owner.end()]);
    await onServer(url, (admin) => admin.query(`drop database ${name}`));
  });
  return database;
}
