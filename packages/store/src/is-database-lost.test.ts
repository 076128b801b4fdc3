import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { openPool } from "./connect.ts";
import { isDatabaseLost } from "./is-database-lost.ts";
import { NoRoom } from "./sharing/waiting-room.ts";
import { testDatabase } from "./testing/test-database.ts";

const { pool } = await testDatabase();

/** What a query fails with. */
async function failureOf(text: string, of = pool): Promise<unknown> {
  return of.query(text).then(
    () => "no failure",
    (error: unknown) => error,
  );
}

describe("isDatabaseLost", () => {
  test("is true when the connection is cut off, and when nobody listens", async () => {
    // given
    const nowhere = openPool("postgres://nobody:none@127.0.0.1:1/none", { max: 1 });

    // when
    const cutOff = await failureOf("select pg_terminate_backend(pg_backend_pid())");
    const refused = await failureOf("select 1", nowhere);

    // then
    expect(isDatabaseLost(cutOff)).toBe(true);
    expect(isDatabaseLost(refused)).toBe(true);
    await nowhere.end();
  });

  test("is true when the server gives a statement up because it takes too long", async () => {
    expect(isDatabaseLost(await failureOf("set local statement_timeout = 10; select pg_sleep(1)"))).toBe(true);
  });

  test("is true for a question that found no room among those that wait, or waited too long", () => {
    expect(isDatabaseLost(new NoRoom("waited too long"))).toBe(true);
  });

  test("is false for a file that isn't there", async () => {
    const failure = await readFile("/no/such/file").catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Error);
    expect(isDatabaseLost(failure)).toBe(false);
  });

  test.each(["select no_such_column", "select 1 / 0", "select * from no_such_table"])(
    "is false when the database answers that %s can't be done",
    async (text) => {
      const failure = await failureOf(text);

      expect(failure).toBeInstanceOf(Error);
      expect(isDatabaseLost(failure)).toBe(false);
    },
  );
});
