import { describe, expect, test } from "vitest";
import { findPersonByIin } from "./people/person.ts";
import { aPerson } from "./testing/a-world.ts";
import { testDatabase } from "./testing/test-database.ts";
import { inTransaction } from "./transaction.ts";

const { pool } = await testDatabase();

describe("inTransaction", () => {
  test("keeps everything that was done", async () => {
    const person = await inTransaction(pool, (db) => aPerson(db));
    expect(await findPersonByIin(pool, person.iin)).toEqual(person);
  });

  test("keeps nothing when the work fails, and the connection serves on", async () => {
    // given
    const iin = "150101800077";

    // when
    const failed = inTransaction(pool, async (db) => {
      await aPerson(db, { iin });
      throw new Error("no");
    });

    // then
    await expect(failed).rejects.toThrow("no");
    expect(await findPersonByIin(pool, iin)).toBeUndefined();
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  test("outlives a connection that is lost between two queries, and leaves it behind", async () => {
    // given
    const iin = "150101800088";
    const isLost = new Promise((resolve) => {
      pool.once("acquire", (connection) => connection.once("end", resolve));
    });

    // when
    const cutOff = inTransaction(pool, async (db) => {
      await aPerson(db, { iin });
      const { rows } = await db.query<{ pid: number }>({ text: "select pg_backend_pid() as pid" });
      await pool.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
      // the loss arrives while nobody asks anything, as in the middle of an upload
      await isLost;
      await db.query({ text: "select 1" });
    });

    // then
    await expect(cutOff).rejects.toThrow("not queryable");
    expect(await findPersonByIin(pool, iin)).toBeUndefined();
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});
