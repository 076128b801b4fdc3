import { describe, expect, test } from "vitest";
import { prepareAppRole } from "./app-role.ts";
import { makeEventPartitions, readEventPartitions } from "./event-log/event-partitions.ts";
import { ModeMismatch, migrate } from "./migrate.ts";
import { testDatabase } from "./testing/test-database.ts";

const { ownerUrl, appUrl, pool, owner } = await testDatabase();

describe("migrate", () => {
  test("refuses a database of the other mode", async () => {
    await expect(migrate(ownerUrl, { mode: "production" })).rejects.toThrow(ModeMismatch);
  });

  test("finds nothing to do a second time, also when two processes start at once", async () => {
    // when
    await Promise.all([migrate(ownerUrl, { mode: "training" }), migrate(ownerUrl, { mode: "training" })]);

    // then
    const { rows } = await owner.query("select mode from installation");
    expect(rows).toEqual([{ mode: "training" }]);
  });
});

test("a server starts also where the clock was years back when the log was made; by hand the owner makes what is missing", async () => {
  // given: the event log was made in 2010
  const { rows } = await owner.query<{ name: string }>("select name from event_partition where until is not null");
  for (const { name } of rows) await owner.query(`drop table ${name}`);
  await owner.query("create table event_to_2010 partition of event for values from (minvalue) to ('2011-01-01Z')");

  // when
  await migrate(ownerUrl, { mode: "training" });
  const { monthsAhead } = await readEventPartitions(pool);
  const lastYear = new Date().getUTCFullYear() + 2;
  await owner.query("select make_event_partition(year) from generate_series(2011, $1) as year", [lastYear]);

  // then
  expect(monthsAhead).toBeLessThan(0);
  expect(await makeEventPartitions(pool)).toBe(0);
  expect(await readEventPartitions(pool)).toMatchObject({ until: Date.UTC(lastYear + 1, 0) });
});

describe("prepareAppRole", () => {
  test("comes to the same connection in processes that start at once", async () => {
    expect(await Promise.all([prepareAppRole(ownerUrl), prepareAppRole(ownerUrl)])).toEqual([appUrl, appUrl]);
  });

  test.each(["event", "signature", "access_log", "document", "command", "installation", "world", "recorded_law_fact"])(
    "the role app can't change or remove rows of %s",
    async (table) => {
      await expect(pool.query(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      await expect(pool.query(`truncate ${table}`)).rejects.toMatchObject({ code: "42501" });
      const { rows } = await owner.query(
        `select bool_or(has_column_privilege('app', attrelid, attnum, 'update')) as may
         from pg_attribute where attrelid = $1::regclass and attnum > 0`,
        [table],
      );
      expect(rows).toEqual([{ may: false }]);
    },
  );

  test.each(["event", "signature", "access_log"])("not even the owner changes rows of %s by a slip", async (table) => {
    await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: "23001" });
  });

  test("the role app can't make tables", async () => {
    await expect(pool.query("create table mine ()")).rejects.toMatchObject({ code: "42501" });
  });
});
