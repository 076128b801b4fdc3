import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { context, contextPrimitive, Tag } from "../der/read-der.ts";
import { encode, explicit, ia5String, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { aRevocationList } from "../testing/revocation-lists.ts";
import {
  aList,
  aSignature,
  aSigner,
  authority,
  judge,
  minute,
  objections,
  signedAt,
  term,
} from "../testing/signatures.ts";
import { createAuthority } from "../training/authority.ts";

const day = 24 * 60 * minute;

/** A complete list of the week before, stale by now, that deltas add to. */
function aBase(revoked: Parameters<typeof aList>[0] = {}) {
  return aList({ thisUpdate: signedAt - 7 * day, nextUpdate: signedAt - day, number: 10n, ...revoked });
}

function aDelta(changes: Parameters<typeof aList>[0] = {}) {
  return aList({ number: 12n, deltaBase: 10n, ...changes });
}

describe("a delta", () => {
  test("makes a complete list current again", () => {
    // given
    const [base, delta] = [aBase(), aDelta()];

    // when
    const verdict = judge({ crls: [base, delta] });

    // then
    expect(verdict.status).toBe("valid");
    expect(verdict.evidence.crls).toEqual([base, delta]);
    expect(objections(judge({ crls: [base] }))).toEqual(["revocation: REVOCATION_LIST_NOT_CURRENT"]);
  });

  test.each([
    ["revoked before the complete list", [{ serial: 7n, at: signedAt - 8 * day }], [], "REVOKED"],
    ["revoked since", [], [{ serial: 7n, at: signedAt - minute }], "REVOKED"],
    ["revoked since, but after the signing", [], [{ serial: 7n, at: signedAt + minute }], undefined],
    [
      "on hold then, and no longer",
      [{ serial: 7n, at: signedAt - 8 * day, reason: "on-hold" }],
      [{ serial: 7n, at: signedAt - 2 * day, reason: "no-longer-on-hold" }],
      undefined,
    ],
    ["on hold then, and still", [{ serial: 7n, at: signedAt - 8 * day, reason: "on-hold" }], [], "REVOKED"],
  ] as const)("and its complete list together tell who is %s", (_what, before, since, expected) => {
    // when
    const verdict = judge({ crls: [aBase({ revoked: before }), aDelta({ revoked: since })] });

    // then
    expect(objections(verdict)).toEqual(expected === undefined ? [] : [`revocation: ${expected}`]);
  });

  test("takes the newest complete list that fits", () => {
    // given
    const newer = aBase({ number: 11n, revoked: [{ serial: 7n, at: signedAt - 2 * day }] });

    // then
    expect(objections(judge({ crls: [aBase(), newer, aDelta()] }))).toEqual(["revocation: REVOKED"]);
  });

  test.each([
    ["there is none", []],
    ["it is older than the one added to", [aBase({ number: 9n })]],
    ["it is newer than the delta", [aBase({ number: 12n })]],
    ["it is another authority's", [aBase({ authority: createAuthority({ name: "Бөтен", ...term }) })]],
    ["it is forged", [aBase({ authority: { ...authority, key: newKeyPair("ecdsa").key } })]],
  ])("proves nothing good without its complete list: %s", (_what, bases) => {
    // when
    const verdict = judge({ crls: [...bases, aDelta()] });

    // then
    expect(verdict.status).toBe("undetermined");
  });

  test("alone still tells of a revocation", () => {
    expect(objections(judge({ crls: [aDelta({ revoked: [{ serial: 7n, at: signedAt - minute }] })] }))).toEqual([
      "revocation: REVOKED",
    ]);
  });
});

describe("a list of some certificates only", () => {
  const address = "http://crl.example.kz/1.crl";
  const uri = (text: string) => ia5String(text, contextPrimitive(6));
  const point = (text: string) => explicit(0, encode(context(0), uri(text)));
  const only = (number: number) => encode(contextPrimitive(number), Uint8Array.of(0xff));
  const listOf = (...scope: readonly Uint8Array[]) =>
    aRevocationList({ extra: [writeExtension(Oid.issuingDistributionPoint, sequence(...scope), true)] });
  const cms = aSignature(aSigner({ addresses: { crl: address } }));

  test.each([
    ["users", [only(1)], true],
    ["authorities", [only(2)], false],
    ["attribute certificates", [only(5)], false],
    ["several issuers", [only(4)], false],
    ["some reasons", [encode(contextPrimitive(3), Uint8Array.of(6, 0x40))], false],
    ["those that name its point", [point(address)], true],
    ["those that name another point", [point("http://crl.example.kz/2.crl")], false],
    ["nothing that could be read", [encode(Tag.integer)], false],
  ])("speaks of a signer's when it is of %s", (_whose, scope, speaks) => {
    expect(objections(judge({ cms, crls: [listOf(...scope)] }))).toEqual(
      speaks ? [] : ["revocation: REVOCATION_LIST_UNUSABLE"],
    );
  });
});
