import { PG_MIGRATE_LOCK_ID } from "node-pg-migrate";
import type { Pool } from "pg";
import { expect, test, vi } from "vitest";
import { prepareAppRole } from "./app-role.ts";
import { openPool } from "./connect.ts";
import { isDatabaseLost } from "./is-database-lost.ts";
import { runMigrations } from "./run-migrations.ts";
import { anEmptyDatabase } from "./testing/an-empty-database.ts";
import { aFaultyLine } from "./testing/faulty-line.ts";
import { testDatabase } from "./testing/test-database.ts";

/** Waits until somebody waits for an advisory lock of this database. */
async function untilSomebodyWaits(owner: Pool): Promise<void> {
  await vi.waitFor(async () => {
    const waiting = await owner.query(
      `select from pg_locks join pg_database d on d.oid = database
        where locktype = 'advisory' and not granted and datname = current_database()`,
    );
    expect(waiting.rowCount).toBe(1);
  }, 20_000);
}

test("a migration whose connection is lost fails, and ends no process", async () => {
  // given a migration that waits for another one
  const ownerUrl = await anEmptyDatabase();
  const owner = openPool(ownerUrl, { max: 1 });
  await owner.query("select pg_advisory_lock($1)", [PG_MIGRATE_LOCK_ID]);
  const line = await aFaultyLine(ownerUrl);
  const migrated = runMigrations(line.url);
  await untilSomebodyWaits(owner);

  // when
  const cut = line.close();

  // then it is met in its wait, or on a slow machine in the pause after it
  await expect(migrated).rejects.toThrow(/Connection terminated unexpectedly|ECONNREFUSED/);
  await cut;
  await owner.end();
  await runMigrations(ownerUrl, { count: 1 });
});

test("a connection lost at the first look counts as a lost database, which may be waited for", async () => {
  // given
  const line = await aFaultyLine(await anEmptyDatabase(), "information_schema.tables");
  line.fault = "cut-before";

  // when
  const error: unknown = await runMigrations(line.url).catch((failure: unknown) => failure);

  // then
  expect(line.met).toBe(1);
  expect(isDatabaseLost(error)).toBe(true);
  await line.close();
});

test("letting the role app sign in fails when its connection is lost, and ends no process", async () => {
  // given an owner with another password than that of which the role's is made
  const { owner, ownerUrl } = await testDatabase();
  const name = `other_${new URL(ownerUrl).pathname.slice(1)}`;
  await owner.query(`create role ${name} login password 'another'`);
  const line = await aFaultyLine(ownerUrl);
  const other = new URL(line.url);
  [other.username, other.password] = [name, "another"];
  const holder = openPool(ownerUrl, { max: 1 });
  await holder.query("select pg_advisory_lock(hashtext('reglament: role app'))");
  const prepared = prepareAppRole(other.href);
  await untilSomebodyWaits(owner);

  // when
  const cut = line.close();

  // then
  await expect(prepared).rejects.toThrow("Connection terminated unexpectedly");
  await cut;
  await holder.end();
  await owner.query(`drop role ${name}`);
});
