import { assert, jsonValue, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalBytes } from "./canonical-json.ts";

const text = (value: unknown) => new TextDecoder().decode(canonicalBytes(value));

describe("canonicalBytes", () => {
  test("sorts properties by their names, at every depth, and leaves undefined ones out", () => {
    expect(text({ b: [{ z: 1, y: null }], a: true, c: undefined })).toBe('{"a":true,"b":[{"y":null,"z":1}]}');
  });

  test("writes one letter typed in two ways as one", () => {
    expect(text({ "и\u0306": "и\u0306" })).toBe(text({ й: "й" }));
  });

  test("writes Kazakh letters as they are, in UTF-8", () => {
    expect(text("Әліппе ₸")).toBe('"Әліппе ₸"');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, "\ud800", new Date(0), new Map()])(
    "has no way to write %s",
    (value) => {
      expect(() => canonicalBytes({ value })).toThrow(TypeError);
    },
  );

  test("reads back as it was, and is written the same again", () => {
    assert(
      property(jsonValue({ noUnicodeString: false, maxDepth: 4 }), (value) => {
        const once = text(value);
        expect(text(JSON.parse(once))).toBe(once);
      }),
    );
  });
});
