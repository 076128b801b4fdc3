import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCertificate } from "../certificate/read-certificate.ts";
import { toDefiniteLengths } from "../der/definite-lengths.ts";
import { MalformedError } from "../der/malformed.ts";
import { decodePem } from "../pem.ts";
import { aList, aSignature, aSigner, authority, judge } from "../testing/signatures.ts";

const runs = { numRuns: 1000, seed: 20_190_610 };
const cms = aSignature();
const list = aList();
const certificates = [authority.certificate, aSigner({ algorithm: "rsa" }).certificate];

/** A good file with up to six bytes changed, some cut off or some put in. */
function damaged(good: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(good.length - 1);
  const changes = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 });
  return fc.tuple(changes, place, fc.uint8Array({ maxLength: 8 }), fc.boolean()).map(([bytes, at, added, cut]) => {
    const changed = Uint8Array.from(good);
    for (const [index, value] of bytes) changed[index] = value;
    return Uint8Array.from([...changed.subarray(0, at), ...added, ...changed.subarray(cut ? at + 1 : at)]);
  });
}

/** Elements of any tags, nested, with honest lengths: what a reader of structure stumbles over. */
const nested = fc.letrec<{ element: Uint8Array }>((tie) => ({
  element: fc.oneof(
    { depthSize: "medium" },
    fc.tuple(fc.nat(0x3f), fc.uint8Array({ maxLength: 9 })).map(([tag, bytes]) => wrapped(tag & 0x1f, bytes)),
    fc
      .tuple(fc.constantFrom(0x30, 0x31, 0xa0, 0x24), fc.array(tie("element"), { maxLength: 4 }))
      .map(([tag, inner]) => wrapped(tag, Buffer.concat(inner))),
  ),
})).element;

function wrapped(tag: number, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([tag, 0x82, bytes.length >> 8, bytes.length & 255, ...bytes]);
}

describe("whatever the bytes", () => {
  test.each([
    ["any", fc.uint8Array({ maxLength: 300 })],
    ["damaged", damaged(cms)],
    ["nested", nested],
    ["text", fc.string().map((text) => Uint8Array.from(Buffer.from(text)))],
  ])("a signature gets a verdict (%s)", (_kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (bytes) => {
        expect(judge({ cms: bytes, crls: [list] }).checks).toHaveLength(11);
      }),
      runs,
    );
  });

  test("a signature cut short is never valid", () => {
    for (let length = 0; length < cms.length; length++) {
      expect(judge({ cms: cms.subarray(0, length), crls: [list] }).status).toBe("invalid");
    }
  });

  test("a signature with one bit turned is never a valid one of somebody else", () => {
    fc.assert(
      fc.property(fc.nat(cms.length * 8 - 1), (bit) => {
        // given
        const turned = Uint8Array.from(cms);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));

        // when
        const verdict = judge({ cms: turned, crls: [list] });

        // then
        fc.pre(verdict.status === "valid");
        expect(verdict).toMatchObject({ signer: judge({ cms, crls: [list] }).signer });
      }),
      { ...runs, maxSkipsPerRun: 1000, numRuns: 20 },
    );
  });

  test("a damaged revocation list or anchor spoils no more than its own use", () => {
    fc.assert(
      fc.property(damaged(list), damaged(authority.certificate), (crl, anchor) => {
        expect(judge({ cms, crls: [crl, list], anchors: [anchor, authority.certificate] }).status).toBe("valid");
      }),
      { ...runs, numRuns: 300 },
    );
  });

  test.each([
    ["any", fc.uint8Array({ maxLength: 300 })],
    ["nested", nested],
    ["damaged", fc.oneof(...certificates.map(damaged))],
  ])("a certificate is read or said to be malformed (%s)", (_kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (bytes) => {
        expect(strangeError(() => readCertificate(bytes))).toBeUndefined();
      }),
      runs,
    );
  });

  test("PEM and BER are read or said to be malformed", () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 64 }), (text, bytes) => {
        const pem = `-----BEGIN CMS-----\n${text}\n-----END CMS-----`;
        expect(strangeError(() => decodePem(pem))).toBeUndefined();
        expect(strangeError(() => toDefiniteLengths(bytes))).toBeUndefined();
      }),
      runs,
    );
  });
});

/** Returns what was thrown, unless it says that the input is malformed. */
function strangeError(read: () => unknown): unknown {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof MalformedError ? undefined : error;
  }
}
