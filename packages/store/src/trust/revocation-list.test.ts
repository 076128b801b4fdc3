import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { findRevocationList, keepRevocationList, listRevocationAddresses } from "./revocation-list.ts";

const { pool } = await testDatabase();
const hour = 3_600_000;
const start = Date.parse("2019-06-10T00:00:00Z");
let ordinal = 0;

function aList(address: string, hours: number) {
  ordinal += 1;
  const thisUpdate = (start + hours * hour) as Instant;
  return { address, bytes: Buffer.from(`list ${ordinal}`), thisUpdate, nextUpdate: (thisUpdate + hour) as Instant };
}

describe("a kept revocation list", () => {
  test("is the newest one that had been issued by the moment", async () => {
    // given
    const lists = [aList("http://a/1", 0), aList("http://a/1", 2), aList("http://a/2", 1)];
    for (const list of [...lists, ...lists]) await keepRevocationList(pool, list);

    // when
    const at = (hours: number) => findRevocationList(pool, "http://a/1", (start + hours * hour) as Instant);

    // then
    expect(await at(-1)).toBeUndefined();
    expect(await at(1.5)).toEqual(lists[0]);
    expect(await at(9)).toEqual(lists[1]);
    expect(await listRevocationAddresses(pool)).toEqual(["http://a/1", "http://a/2"]);
  });

  test("makes room for newer ones of its address", async () => {
    // given
    for (let hours = 0; hours < 20; hours += 1) await keepRevocationList(pool, aList("http://b", hours));

    // then
    const { rows } = await pool.query<{ count: number }>(
      "select count(*)::int from revocation_list where address = 'http://b'",
    );
    expect(rows[0]?.count).toBeLessThanOrEqual(13);
    expect((await findRevocationList(pool, "http://b", (start + 19 * hour) as Instant))?.thisUpdate).toBe(
      start + 19 * hour,
    );
  });
});
