import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MalformedError } from "./malformed.ts";
import { readDer } from "./read-der.ts";
import { readBoolean, readInteger, readNamedBits, readOid, readText, readTime } from "./read-values.ts";
import { booleanTrue, integer, namedBits, oid, time, utf8String } from "./write-der.ts";

const element = (hex: string) => readDer(Uint8Array.from(Buffer.from(hex, "hex")));
const ascii = (tag: string, text: string) =>
  element(`${tag}0${text.length.toString(16)}${Buffer.from(text).toString("hex")}`);

describe("what is written", () => {
  test("is read back", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 500n), max: 2n ** 500n }),
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.constantFrom("0.9", "1.2", "2.5", "2.999"),
        fc.string({ unit: "grapheme" }),
        fc.uniqueArray(fc.nat(7)),
        fc.integer({ min: 0, max: 253_402_300_799 }),
        (number, arcs, root, text, bits, second) => {
          expect(readInteger(readDer(integer(number)))).toBe(number);
          expect(readOid(readDer(oid([root, ...arcs].join("."))))).toBe([root, ...arcs].join("."));
          expect(readText(readDer(utf8String(text.toWellFormed())))).toBe(text.toWellFormed());
          expect(readNamedBits(readDer(namedBits(bits)))).toEqual(new Set(bits));
          expect(readTime(readDer(time(second * 1000)))).toBe(second * 1000);
        },
      ),
      { seed: 20_190_610 },
    );
    expect(readBoolean(readDer(booleanTrue()))).toBe(true);
  });
});

describe("times", () => {
  test.each([
    ["17", "190610030000Z", "2019-06-10T03:00:00.000Z"],
    ["17", "500101000000Z", "1950-01-01T00:00:00.000Z"],
    ["17", "491231235959Z", "2049-12-31T23:59:59.000Z"],
    ["18", "20500101000000Z", "2050-01-01T00:00:00.000Z"],
  ])("%s %s", (tag, text, expected) => {
    expect(new Date(readTime(ascii(tag, text))).toISOString()).toBe(expected);
  });

  test.each([
    ["without seconds", "17", "1906100300Z"],
    ["without a zone", "17", "190610030000"],
    ["in another zone", "18", "201906100300+6"],
    ["on a day that isn't", "17", "190230030000Z"],
    ["in a month that isn't", "17", "191330030000Z"],
    ["at an hour that isn't", "17", "190610240000Z"],
    ["of another kind", "04", "190610030000Z"],
  ])("are malformed %s", (_fault, tag, text) => {
    expect(() => readTime(ascii(tag, text))).toThrow(MalformedError);
  });
});

describe("texts", () => {
  test.each([
    ["UTF8String", "0c04d2b0d299", "Ұҙ"],
    ["PrintableString", "13024b5a", "KZ"],
    ["BMPString", "1e0404b004b1", "Ұұ"],
    ["T61String", "1402c3a9", "Ã©"],
  ])("%s", (_kind, hex, expected) => {
    expect(readText(element(hex))).toBe(expected);
  });

  test.each([
    ["UTF-8 that is broken", "0c02d2ff"],
    ["half a character", "1e0104"],
    ["no text", "040161"],
  ])("are malformed: %s", (_fault, hex) => {
    expect(() => readText(element(hex))).toThrow(MalformedError);
  });
});

describe("values are malformed", () => {
  test.each([
    ["an empty integer", "0200", readInteger],
    ["an integer with a leading zero", "02020001", readInteger],
    ["an integer of 65 bytes", `0241${"01".repeat(65)}`, readInteger],
    ["a boolean that is neither", "010101", readBoolean],
    ["an empty object identifier", "0600", readOid],
    ["an object identifier cut short", "060188", readOid],
    ["an arc with leading zeros", "06032a8001", readOid],
    ["bits without their count", "0300", readNamedBits],
    ["more unused bits than there are", "030107", readNamedBits],
  ])("%s", (_fault, hex, read) => {
    expect(() => read(element(hex))).toThrow(MalformedError);
  });
});
