import { describe, expect, test } from "vitest";
import { code128 } from "./code-128.ts";

/** The modules between the quiet zones, dark as 1. */
function symbolOf(text: string): string {
  return code128(text)
    .slice(10, -10)
    .map((isDark) => (isDark ? "1" : "0"))
    .join("");
}

const startB = "11010010000";
const stop = "1100011101011";

describe("code128", () => {
  test("begins in code set B, carries the check character and stops", () => {
    // A is value 33: (104 + 1 × 33) mod 103 = 34, which is B
    const a = "10100011000";
    const b = "10001011000";
    expect(symbolOf("A")).toBe(`${startB}${a}${b}${stop}`);
  });

  test("weighs each character by its place", () => {
    // (104 + 48 + 2 × 42 + 3 × 42 + 4 × 17 + 5 × 18 + 6 × 19 + 7 × 35) mod 103 = 55, which is W
    const w = "11101000110";
    expect(symbolOf("PJJ123C").endsWith(`${w}${stop}`)).toBe(true);
  });

  test("has eleven modules a character, thirteen for the stop, and quiet zones of ten", () => {
    const text = "2019-000017";
    const modules = code128(text);
    expect(modules).toHaveLength(10 + 11 * (text.length + 2) + 13 + 10);
    expect([...modules.slice(0, 10), ...modules.slice(-10)]).not.toContain(true);
  });

  test.each(["", "Ә", "2019\n"])("rejects %j, which it can't hold", (text) => {
    expect(() => code128(text)).toThrow(RangeError);
  });
});
