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
});
