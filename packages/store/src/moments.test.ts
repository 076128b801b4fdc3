/** Moments as the code counts them, in PostgreSQL. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "./testing/test-database.ts";

const { pool } = await testDatabase();

test("a moment comes back as the millisecond that it lies in", async () => {
  const moments = fc.sample(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) }), { numRuns: 500, seed: 1 });
  const { rows } = await pool.query<{ asked: number; told: number; later: number }>(
    `select asked, epoch_ms(from_epoch_ms(asked)) as told, epoch_ms(from_epoch_ms(asked) + interval '999 us') as later
       from unnest($1::float8[]) as asked`,
    [moments],
  );
  expect(rows.map(({ told }) => told)).toEqual(moments);
  expect(rows.map(({ later }) => later)).toEqual(moments);
});

test.each(["utc", "asia/almaty", "america/new_york"])("also where the session's zone is %s", async (zone) => {
  const connection = await pool.connect();
  try {
    await connection.query("select set_config('timezone', $1, false)", [zone]);
    const { rows } = await connection.query("select epoch_ms('2019-06-10T04:00:00.123Z') as told");
    expect(rows).toEqual([{ told: Date.parse("2019-06-10T04:00:00.123Z") }]);
  } finally {
    connection.release(true);
  }
});

test("their functions are written into the query: to call them takes longer than to read the row", async () => {
  const { rows } = await pool.query<{ "QUERY PLAN": string }>(
    "explain (verbose, costs off) select epoch_ms(recorded_at) from event where legal_at < from_epoch_ms(random())",
  );
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).not.toContain("epoch_ms");
});
