/** What forgers and broken programs send: always a verdict, and never a good one. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { signedDataFields } from "../cms/signed-data.ts";
import { signerInfoFields } from "../cms/signer-info.ts";
import { MalformedError } from "../der/malformed.ts";
import { type DerElement, elementsOf, Tag } from "../der/read-der.ts";
import { encode, explicit, integer, octetString, oid, sequence, setOf } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { readOcspRequest, writeOcspRequest } from "../ocsp/ocsp-request.ts";
import { parseOcspResponse } from "../ocsp/ocsp-response.ts";
import { readPkcs12, WrongPasswordError } from "../pkcs12/read-pkcs12.ts";
import { countRevoked, readCrl } from "../revocation/read-crl.ts";
import { aCraftedSignature, anAttribute } from "../testing/crafted-signatures.ts";
import { anOcspResponse, aService, aStampedSignature, aTimeStamp } from "../testing/services.ts";
import {
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  content,
  judge,
  minute,
  objections,
  signedAt,
  term,
} from "../testing/signatures.ts";
import { readTimeStampRequest, timeStampRequestFor } from "../time-stamp/time-stamp-request.ts";
import { parseTimeStamp, readTimeStampResponse } from "../time-stamp/time-stamp-response.ts";
import { type Authority, createAuthority } from "../training/authority.ts";
import { readEvidence, writeEvidence } from "./evidence.ts";

const signer = aSigner();
const stranger = createAuthority({ name: "Бөтен орталық", ...term });

/** A signature whose signed attributes are another one's. */
function withAttributesOf(cms: Uint8Array, other: Uint8Array): Uint8Array {
  const [fields, strange] = [signedDataFields(cms), signerInfoFields(onlyInfo(other))];
  const own = signerInfoFields(onlyInfo(cms));
  const info = [
    own.version,
    own.identifier,
    own.digestAlgorithm,
    strange.attributes,
    own.signatureAlgorithm,
    own.signature,
  ];
  const bytes = (elements: readonly (DerElement | undefined)[]) => elements.flatMap((one) => one?.bytes ?? []);
  const parts = bytes([fields.version, fields.digestAlgorithms, fields.encapsulated, fields.certificates]);
  return sequence(oid(Oid.signedData), explicit(0, sequence(...parts, setOf([sequence(...bytes(info))]))));
}

function onlyInfo(cms: Uint8Array): DerElement {
  const [info] = elementsOf(signedDataFields(cms).signerInfos);
  if (info === undefined) throw new RangeError("no signature");
  return info;
}

/** A SignedData that says it is of another version. */
function withVersion(cms: Uint8Array, version: number): Uint8Array {
  const changed = Uint8Array.from(cms);
  changed[Buffer.from(cms).indexOf(integer(1)) + 2] = version;
  return changed;
}

/** Authorities each below the one before. */
function aTower(height: number): readonly Authority[] {
  const tower: Authority[] = [];
  for (let level = 0; level < height; level++) {
    const issuer = tower.at(-1) ?? authority;
    tower.push(anIntermediate({ name: `Орталық ${level}`, issuer, serial: BigInt(200 + level) }));
  }
  return tower;
}

/** Two authorities that issued each other and nobody else. */
function aLoop(): readonly [Authority, Authority] {
  const { key } = newKeyPair("ecdsa");
  const first = anIntermediate({ name: "Бірінші", issuer: stranger, key });
  const second = anIntermediate({ name: "Екінші", issuer: first });
  return [anIntermediate({ name: "Бірінші", issuer: second, key }), second];
}

const tower = aTower(50);
const [looped, loop] = aLoop();
const middle = anIntermediate();
const under = (issuer: Authority) => aSignature({ ...aSigner({ authority: issuer }), chain: [] });
const certificatesOf = (authorities: readonly Authority[]) => authorities.map(({ certificate }) => certificate);
const selfMade = createAuthority({ name: "Өзім", ...term });

describe("a signature is not valid", () => {
  test.each([
    ["by another key", { cms: aSignature({ ...signer, key: newKeyPair("ecdsa").key }) }, "signature: SIGNATURE_WRONG"],
    ["over other bytes", { content: Buffer.from("басқа") }, "digest: CONTENT_DIFFERS"],
    [
      "with the attributes of another signature",
      { cms: withAttributesOf(aSignature(signer), aSignature({ ...signer, at: signedAt + 1000 })) },
      "signature: SIGNATURE_WRONG",
    ],
    [
      "with two digests",
      {
        cms: aCraftedSignature({
          ...signer,
          attributes: [anAttribute(Oid.messageDigest, octetString(new Uint8Array(32)))],
        }),
      },
      "structure: UNREADABLE",
    ],
    [
      "with two digests in one attribute",
      { cms: aCraftedSignature({ ...signer, attributes: [anAttribute(Oid.signingTime, integer(1), integer(2))] }) },
      "structure: UNREADABLE",
    ],
    ["with a broken chain", { cms: under(middle) }, "chain: ISSUER_UNKNOWN"],
    [
      "with a self-made certificate",
      { cms: aSignature({ key: selfMade.key, certificate: selfMade.certificate }) },
      "chain: ISSUER_UNKNOWN",
    ],
    ["after its term", { at: term.notAfter + 1 }, "chain: ISSUER_OUTSIDE_VALIDITY"],
    [
      "with a chain that leads in a circle",
      { cms: under(looped), intermediates: [looped.certificate, loop.certificate] },
      "chain: ISSUER_UNKNOWN",
    ],
    [
      "with a chain of fifty",
      { cms: under(tower[49] ?? middle), intermediates: certificatesOf(tower) },
      "chain: CHAIN_TOO_LONG",
    ],
    [
      "that brings fifty certificates",
      { cms: aSignature({ ...signer, chain: certificatesOf(tower) }) },
      "structure: UNREADABLE",
    ],
    ["beside another issuer's list", { crls: [aList({ authority: stranger })] }, "revocation: REVOCATION_LIST_MISSING"],
    ["beside a stale list", { crls: [aList({ nextUpdate: signedAt })] }, "revocation: REVOCATION_LIST_NOT_CURRENT"],
    [
      "beside a list with a bad signature",
      { crls: [aList({ authority: { ...authority, key: stranger.key } })] },
      "revocation: REVOCATION_LIST_UNUSABLE",
    ],
    [
      "beside an answer of an unauthorised responder",
      {
        cms: aSignature(signer),
        crls: [],
        ocspResponses: [anOcspResponse(signer.certificate, { responder: aSigner({ serial: 9n }) })],
      },
      "revocation: OCSP_RESPONDER_UNAUTHORISED",
    ],
    ["of a version that doesn't exist", { cms: withVersion(aSignature(), 2) }, "structure: UNREADABLE"],
    ["cut short", { cms: aSignature().subarray(0, -1) }, "structure: UNREADABLE"],
    ["with bytes after it", { cms: Buffer.concat([aSignature(), Buffer.of(0)]) }, "structure: UNREADABLE"],
    ["that is too large", { cms: new Uint8Array(limits.cmsBytes + 1).fill(0x30) }, "structure: TOO_LARGE"],
    ["that nests without end", { cms: Buffer.alloc(100_000, "3080", "hex") }, "structure: UNREADABLE"],
  ])("%s", (_fault, judging, expected) => {
    // when
    const started = performance.now();
    const verdict = judge(judging);

    // then
    expect(verdict.status).not.toBe("valid");
    expect(objections(verdict)[0]).toBe(expected);
    expect(verdict.checks).toHaveLength(11);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("by lists and answers whose many namesakes all have to be tried, in little time", () => {
    // given
    const namesakes = Array.from({ length: 3 }, () => createAuthority({ name: "Тест орталығы", ...term }));
    const responder = aService("ocsp", { authority: namesakes[0] ?? stranger });
    const ocspResponses = Array.from({ length: 50 }, () => anOcspResponse(signer.certificate, { responder }));
    const crls = Array.from({ length: 50 }, () => aList({ authority: namesakes[1] ?? stranger }));

    // when
    const started = performance.now();
    const verdict = judge({ cms: aSignature(signer), crls, ocspResponses });

    // then
    expect(verdict.status).toBe("undetermined");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

/** A good file with up to six bytes changed, and some cut off or put in. */
function damaged(good: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(good.length - 1);
  const changes = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 });
  return fc.tuple(changes, place, fc.uint8Array({ maxLength: 8 }), fc.boolean()).map(([bytes, at, added, cut]) => {
    const changed = Uint8Array.from(good);
    for (const [index, value] of bytes) changed[index] = value;
    return Uint8Array.from([...changed.subarray(0, at), ...added, ...changed.subarray(cut ? at + 1 : at)]);
  });
}

/** Runs of the fuzzing; each property ends after four seconds at the latest. */
const runs = { numRuns: 1000, seed: 20_190_610, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false };

describe("whatever the bytes", () => {
  const cms = aSignature(signer);
  const request = timeStampRequestFor(cms);
  const list = aList({ revoked: [{ serial: 7n, at: signedAt, reason: "on-hold" }], deltaBase: 1n, number: 2n });
  const readers: Record<string, { readonly good: Uint8Array; readonly read: (bytes: Uint8Array) => unknown }> = {
    "a revocation list": { good: list, read: countRevoked },
    "an OCSP request": {
      good: writeOcspRequest({ certificate: signer.certificate, issuer: authority.certificate }),
      read: readOcspRequest,
    },
    "an OCSP response": { good: anOcspResponse(signer.certificate), read: parseOcspResponse },
    "a time-stamp request": { good: request, read: readTimeStampRequest },
    "a time-stamp response": {
      good: sequence(sequence(integer(0)), aTimeStamp(cms)),
      read: (bytes) => readTimeStampResponse(bytes, request),
    },
    "a time stamp": { good: aTimeStamp(cms), read: parseTimeStamp },
    evidence: {
      good: writeEvidence({ certificates: [signer.certificate], crls: [], ocspResponses: [], timeStamps: [] }),
      read: readEvidence,
    },
    "a key file": { good: signer.certificate, read: (bytes) => readPkcs12(bytes, "") },
  };

  test.each(Object.entries(readers))("%s is read or said to be malformed", (_what, { good, read }) => {
    fc.assert(
      fc.property(fc.oneof(damaged(good), fc.uint8Array({ maxLength: 300 })), (bytes) => {
        expect(strangeError(() => read(bytes))).toBeUndefined();
      }),
      runs,
    );
  });

  test("a time stamp, a list and an answer that are damaged never make a signature valid", () => {
    // given
    const stamped = aStampedSignature(cms);
    const answer = anOcspResponse(signer.certificate, { revoked: [{ serial: 7n, at: signedAt - minute }] });
    const revoked = aList({ revoked: [{ serial: 7n, at: signedAt - minute }] });

    // then
    fc.assert(
      fc.property(damaged(stamped), damaged(answer), damaged(revoked), (bytes, ocsp, crl) => {
        const verdict = judge({ cms: bytes, crls: [crl], ocspResponses: [ocsp], at: signedAt + 10 * minute });
        expect(verdict.checks).toHaveLength(11);
        expect(verdict.status).not.toBe("valid");
      }),
      runs,
    );
  });

  test("a list and evidence of countless tiny elements are malformed at once", () => {
    // given
    const tiny = sequence(Buffer.alloc(20_000_000, "0500", "hex"));
    const name = sequence(sequence(integer(1), sequence(), tiny), sequence(), encode(Tag.bitString, Uint8Array.of(0)));

    // then
    const started = performance.now();
    expect(() => countRevoked(tiny)).toThrow(MalformedError);
    expect(() => readCrl(name)).toThrow(MalformedError);
    expect(() => readEvidence(sequence(integer(1), tiny, tiny, tiny, tiny))).toThrow("too many elements");
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("the memory they take is given back", () => {
    // given
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const sizes: number[] = [];
    const large = Buffer.concat([Buffer.from("3080", "hex"), Buffer.alloc(200_000, "0500", "hex")]);

    // when
    for (let round = 0; round < 4; round++) {
      for (let index = 0; index < 200; index++) {
        judge({ cms: index % 20 === 0 ? large : Uint8Array.from(cms).fill(round, index, index + 3), content });
      }
      collect();
      sizes.push(process.memoryUsage().heapUsed);
    }

    // then
    expect((sizes[3] ?? 0) - (sizes[1] ?? 0)).toBeLessThan(4_000_000);
  });
});

/** Returns what was thrown, unless it says that the input is malformed. */
function strangeError(read: () => unknown): unknown {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof MalformedError || error instanceof WrongPasswordError ? undefined : error;
  }
}
