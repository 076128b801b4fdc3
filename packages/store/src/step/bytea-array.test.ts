import { describe, expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { ByteaArray } from "./bytea-array.ts";

const { pool } = await testDatabase();

describe("ByteaArray", () => {
  test.each([
    ["no element", []],
    ["an empty one", [Uint8Array.of()]],
    [
      "bytes of every value, and of every length up to them",
      Array.from({ length: 256 }, (_, n) => new Uint8Array(n).fill(n)),
    ],
    ["what would need escapes as text", [new TextEncoder().encode('{"\\,NULL"}'), Uint8Array.of(0, 0)]],
  ])("brings to the server %s", async (_, elements) => {
    // when
    const { rows } = await pool.query<{ all: Uint8Array[]; count: number }>(
      "select $1::bytea[] as all, cardinality($1::bytea[]) as count",
      [new ByteaArray(elements)],
    );

    // then
    const [row] = rows;
    expect(row?.count).toBe(elements.length);
    expect(row?.all.map((bytes) => [...bytes])).toEqual(elements.map((bytes) => [...bytes]));
  });
});
