import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MalformedError } from "../der/malformed.ts";
import { bitString, integer, nullValue, octetString, oid, sequence } from "../der/write-der.ts";
import { curve256 } from "./curves.ts";
import { readGostPrivateKey, readGostPublicKey, writeGostPrivateKey, writeGostPublicKey } from "./gost-keys.ts";
import { gostScheme, gostSchemes } from "./gost-schemes.ts";
import { publicKeyOf } from "./gost-signature.ts";
import { writeLittleEndian } from "./little-endian.ts";

const scheme = gostScheme("gost2015-512");
const parameters = sequence(oid(scheme.curveOid), oid(scheme.keyDigestOid));
const algorithm = sequence(oid(scheme.keyOid), parameters);
const base = Buffer.concat([writeLittleEndian(scheme.curve.x, 64), writeLittleEndian(scheme.curve.y, 64)]);

describe.each(gostSchemes)("keys of $name", (scheme) => {
  test("read back as written", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: scheme.curve.q - 1n }), (number) => {
        const point = publicKeyOf(scheme.curve, number);
        expect(readGostPrivateKey(writeGostPrivateKey({ scheme, number }))).toEqual({ scheme, number });
        expect(readGostPublicKey(writeGostPublicKey({ scheme, point }))).toEqual({ scheme, point });
      }),
      { numRuns: 10, seed: 20_190_610 },
    );
  });
});

describe("a public key", () => {
  test("may leave its digest out, and is none of ours under another algorithm", () => {
    const brief = sequence(sequence(oid(scheme.keyOid), sequence(oid(scheme.curveOid))), bitString(octetString(base)));
    expect(readGostPublicKey(brief)?.scheme).toBe(scheme);
    expect(readGostPublicKey(sequence(sequence(oid("1.2.840.113549.1.1.1"), nullValue()), bitString(base)))).toBe(
      undefined,
    );
  });

  test.each([
    ["without parameters", sequence(sequence(oid(scheme.keyOid)), bitString(octetString(base)))],
    [
      "on the other curve",
      sequence(
        sequence(oid(scheme.keyOid), sequence(oid(gostScheme("gost2015-256").curveOid))),
        bitString(octetString(base)),
      ),
    ],
    [
      "with another digest",
      sequence(
        sequence(oid(scheme.keyOid), sequence(oid(scheme.curveOid), oid("1.2.398.3.10.1.3.2"))),
        bitString(octetString(base)),
      ),
    ],
    ["one byte short", sequence(algorithm, bitString(octetString(base.subarray(1))))],
    ["one byte long", sequence(algorithm, bitString(octetString(Buffer.concat([base, Buffer.alloc(1)]))))],
    ["empty", sequence(algorithm, bitString(octetString(new Uint8Array())))],
    ["not in an octet string", sequence(algorithm, bitString(base))],
    ["beside the curve", sequence(algorithm, bitString(octetString(Buffer.alloc(128, 1))))],
    ["all zero", sequence(algorithm, bitString(octetString(Buffer.alloc(128))))],
    ["all ones", sequence(algorithm, bitString(octetString(Buffer.alloc(128, 0xff))))],
    [
      "with x and y exchanged",
      sequence(algorithm, bitString(octetString(Buffer.concat([base.subarray(64), base.subarray(0, 64)])))),
    ],
    ["most significant byte first", sequence(algorithm, bitString(octetString(base.toReversed())))],
    ["with something after it", sequence(algorithm, bitString(octetString(base)), nullValue())],
    [
      "of a small order",
      writeGostPublicKey({
        scheme: gostScheme("gost2015-256"),
        point: { x: 0x100fe73f595ff158e974b44d478d9588744fe5c192ac47ea63075dce7a14aaan, y: 0n },
      }),
    ],
    ["that is no DER", Uint8Array.of(0x30, 0x80)],
  ])("%s is malformed", (_fault, spki) => {
    expect(() => readGostPublicKey(spki)).toThrow(MalformedError);
  });
});

describe("a private key", () => {
  const number = 0x0102030405060708n;
  const little = writeLittleEndian(number, 64);

  test.each([
    ["in an octet string of its own", octetString(octetString(little))],
    ["bare", octetString(little)],
    ["as an integer", octetString(integer(number))],
  ])("stands %s", (_how, inner) => {
    expect(readGostPrivateKey(sequence(integer(0), algorithm, inner))).toEqual({ scheme, number });
  });

  test.each([
    ["zero", octetString(octetString(new Uint8Array(64)))],
    ["the order", octetString(octetString(writeLittleEndian(scheme.curve.q, 64)))],
    ["above the order", octetString(octetString(new Uint8Array(64).fill(0xff)))],
    ["too short", octetString(octetString(little.subarray(1)))],
    ["too long", octetString(octetString(new Uint8Array(65).fill(1)))],
    ["too long an integer", octetString(integer(2n ** 600n))],
    ["a negative integer", octetString(integer(-5))],
    ["nothing", octetString(new Uint8Array())],
    ["no octet string", nullValue()],
  ])("that is %s is malformed", (_fault, inner) => {
    expect(() => readGostPrivateKey(sequence(integer(0), algorithm, inner))).toThrow(MalformedError);
  });

  test("of another algorithm is none of ours", () => {
    const rsa = sequence(integer(0), sequence(oid("1.2.840.113549.1.1.1"), nullValue()), octetString(little));
    expect(readGostPrivateKey(rsa)).toBe(undefined);
    expect(curve256.bytes).toBe(32);
  });
});
