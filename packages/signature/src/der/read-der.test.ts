import { describe, expect, test } from "vitest";
import { limits } from "../limits.ts";
import { MalformedError } from "./malformed.ts";
import { Fields, readDer, Tag } from "./read-der.ts";
import { encode } from "./write-der.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

describe("readDer", () => {
  test("reads an element and views its content", () => {
    const element = readDer(bytes("0403616263"), Tag.octetString);
    expect(Buffer.from(element.content).toString()).toBe("abc");
    expect(element.bytes).toEqual(bytes("0403616263"));
  });

  test.each([
    ["nothing", ""],
    ["a tag alone", "04"],
    ["less content than stated", "040361"],
    ["more bytes than stated", "04016162"],
    ["an indefinite length", "30800000"],
    ["a long length that fits a short one", "04810161"],
    ["a length with a leading zero", `04820080${"00".repeat(128)}`],
    ["a length of five bytes", "04850000000001"],
    ["a tag of several bytes", "1f0100"],
    ["another tag", "0201"],
  ])("rejects %s", (_fault, hex) => {
    expect(() => readDer(bytes(hex), Tag.octetString)).toThrow(MalformedError);
  });
});

describe("Fields", () => {
  test("are taken in order, optional ones when they are there", () => {
    // given
    const fields = new Fields(readDer(bytes("3006020101040161")));

    // then
    expect(fields.takeIf(Tag.boolean)).toBeUndefined();
    expect(fields.takeIf(Tag.integer)?.content).toEqual(bytes("01"));
    expect(() => fields.end()).toThrow("an unexpected field follows");
    expect(() => fields.take(Tag.integer)).toThrow("unexpected tag 4");
    expect(fields.take(Tag.octetString).content).toEqual(bytes("61"));
    expect(() => fields.take()).toThrow("a field is missing");
    expect(() => fields.end()).not.toThrow();
  });

  test("are few: a list of tiny elements would take a hundred times its size", () => {
    const tiny = (count: number) => encode(Tag.sequence, Buffer.alloc(2 * count, "0500", "hex"));
    expect(() => new Fields(readDer(tiny(limits.fields)))).not.toThrow();
    expect(() => new Fields(readDer(tiny(limits.fields + 1)))).toThrow("too many elements");
  });

  test("stand in a sequence", () => {
    expect(() => new Fields(readDer(bytes("3100")))).toThrow(MalformedError);
  });
});
