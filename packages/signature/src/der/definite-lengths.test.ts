import { describe, expect, test } from "vitest";
import { limits } from "../limits.ts";
import { aSignature } from "../testing/signatures.ts";
import { toDefiniteLengths } from "./definite-lengths.ts";
import { MalformedError } from "./malformed.ts";
import { sequence } from "./write-der.ts";

const converted = (hex: string) => Buffer.from(toDefiniteLengths(Buffer.from(hex, "hex"))).toString("hex");

describe("toDefiniteLengths", () => {
  test.each([
    ["leaves DER alone", "3003020101", "3003020101"],
    ["ends an indefinite length", "30800201010000", "3003020101"],
    ["ends one inside another", "3080a08002010100000000", "3005a003020101"],
    ["shortens a length", "308300000402810101", "3003020101"],
    ["joins an octet string in pieces", "2480040161040262630000", "0403616263"],
    ["joins a bit string in pieces", "2380030200aa030204f00000", "030304aaf0"],
    ["joins a text in pieces", "2c800c01610c01620000", "0c026162"],
    ["joins pieces that have their lengths", "2406040161040162", "04026162"],
    ["joins pieces of pieces", "2480248004016100000401620000", "04026162"],
  ])("%s", (_what, ber, der) => {
    expect(converted(ber)).toBe(der);
  });

  test("leaves a whole signature alone", () => {
    const cms = aSignature();
    expect(toDefiniteLengths(cms)).toEqual(cms);
  });

  test.each([
    ["no end of contents", "3080020101"],
    ["half an end of contents", "308002010100"],
    ["a wrong end of contents", "30800201010001"],
    ["a primitive of indefinite length", "04800000"],
    ["an end of contents where none is due", "30020000"],
    ["a bit string whose first piece leaves bits unused", "2380030204f0030200aa0000"],
    ["a bit string of no pieces", "23800000"],
    ["an empty piece of a bit string", "238003000000"],
    ["a piece that is no octet string", "24800201010000"],
    ["bytes after it", "300000"],
    ["less than stated", "3005020101"],
    ["content past its parent's end", "3003040361620000"],
  ])("rejects %s", (_fault, ber) => {
    expect(() => converted(ber)).toThrow(MalformedError);
  });

  test("rejects what nests too deep or has too many elements", () => {
    expect(() => toDefiniteLengths(Buffer.alloc(limits.depth * 4, "3080", "hex"))).toThrow("nested too deep");
    expect(() => toDefiniteLengths(sequence(Buffer.alloc(limits.elements * 2, "0500", "hex")))).toThrow(
      "too many elements",
    );
  });
});
