import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { curve256, curve512 } from "./curves.ts";
import { nonces } from "./nonce.ts";

describe("nonces", () => {
  test("are those of RFC 6979, A.2.5 (P-256 with SHA-512)", () => {
    // given
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const privateKey = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n;
    const digest = createHash("sha512").update("sample").digest().subarray(0, 32).toString("hex");

    // when
    const { value } = nonces(order, privateKey, BigInt(`0x${digest}`) % order).next();

    // then
    expect(value).toBe(0x5fa81c63109badb88c1f367b47da606da28cad69aa22c4fe6ad7df73a7173aa5n);
  });

  test.each([curve256, curve512])("are in range and differ by key, by digest and one from the next", ({ q }) => {
    // when
    const found = [
      [2n, 3n],
      [3n, 2n],
      [q - 1n, 0n],
    ].flatMap(([key = 1n, digest = 1n]) => {
      const sequence = nonces(q, key, digest);
      return [sequence.next().value, sequence.next().value, sequence.next().value];
    });

    // then
    expect(new Set(found).size).toBe(9);
    expect(found.every((nonce) => nonce > 0n && nonce < q)).toBe(true);
    expect(nonces(q, 2n, 3n).next().value).toBe(found[0]);
  });
});
