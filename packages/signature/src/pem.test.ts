import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MalformedError } from "./der/malformed.ts";
import { decodePem, encodePem } from "./pem.ts";

describe("PEM", () => {
  test("gives back what it was made from, text around it or not", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.uint8Array({ minLength: 1 }), (first, second) => {
        // given
        const text = `subject=CN\n${encodePem("CERTIFICATE", first)}\n# екінші\n${encodePem("X509 CRL", second)}`;

        // then
        expect(decodePem(text)).toEqual([
          { label: "CERTIFICATE", der: Uint8Array.from(first) },
          { label: "X509 CRL", der: Uint8Array.from(second) },
        ]);
      }),
      { seed: 20_190_610 },
    );
  });

  test("has lines of 64 characters", () => {
    expect(encodePem("CMS", new Uint8Array(49))).toBe(
      `-----BEGIN CMS-----\n${"A".repeat(64)}\nAA==\n-----END CMS-----\n`,
    );
  });

  test("holds so many blocks and no more", () => {
    const block = encodePem("CMS", Uint8Array.of(5, 0));
    expect(decodePem(block.repeat(1000))).toHaveLength(1000);
    expect(() => decodePem(block.repeat(1001))).toThrow("too many PEM blocks");
  });

  test("is nothing in a text without it", () => {
    expect(decodePem("-----BEGIN CMS-----\nAAAA\n-----END CERTIFICATE-----")).toEqual([]);
  });

  test.each(["", "A", "AA=A", "ӘӘӘӘ", "AA"])("is malformed when it holds %j", (body) => {
    expect(() => decodePem(`-----BEGIN CMS-----\n${body}\n-----END CMS-----`)).toThrow(MalformedError);
  });
});
