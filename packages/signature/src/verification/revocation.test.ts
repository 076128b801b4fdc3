import { describe, expect, test } from "vitest";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { Tag } from "../der/read-der.ts";
import { integer, sequence } from "../der/write-der.ts";
import { aRevocationList } from "../testing/revocation-lists.ts";
import {
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  judge,
  minute,
  objections,
  signedAt,
  term,
  withBytes,
} from "../testing/signatures.ts";
import { createAuthority } from "../training/authority.ts";

const DELTA_CRL_INDICATOR = "2.5.29.27";

describe("a revocation", () => {
  test.each([
    ["a second before the signing", signedAt - 1000, ["revocation: REVOKED"]],
    ["at the signing", signedAt, ["revocation: REVOKED"]],
    ["a second after the signing", signedAt + 1000, []],
  ])("%s", (_when, at, expected) => {
    // given
    const list = aList({
      revoked: [
        { serial: 6n, at: 0 },
        { serial: 7n, at },
        { serial: 8n, at: 0 },
      ],
    });

    // when
    const verdict = judge({ crls: [list] });

    // then
    expect(objections(verdict)).toEqual(expected);
    expect(verdict.status).toBe(expected.length === 0 ? "valid" : "invalid");
    expect(verdict.evidence.crls).toEqual([list]);
  });

  test("of another certificate doesn't matter", () => {
    expect(judge({ crls: [aList({ revoked: [{ serial: 77n, at: 0 }] })] }).status).toBe("valid");
  });

  test("counts from a list made after the moment judged, or one gone stale", () => {
    // given
    const revoked = [{ serial: 7n, at: signedAt - minute }];
    const later = aList({ revoked, thisUpdate: signedAt + minute, number: 2n });
    const stale = aList({ revoked, nextUpdate: signedAt - 1000 });

    // then
    expect(objections(judge({ crls: [aList(), later] }))).toEqual(["revocation: REVOKED"]);
    expect(objections(judge({ crls: [aList(), stale] }))).toEqual(["revocation: REVOKED"]);
  });

  test("is found among those of a country", () => {
    // given
    const many = Array.from({ length: 150_000 }, (_, index) => ({ serial: BigInt(index + 8), at: 0 }));
    const listing = aList({ revoked: [...many, { serial: 7n, at: 0 }] });

    // then
    expect(judge({ crls: [aList({ revoked: many })] }).status).toBe("valid");
    expect(objections(judge({ crls: [listing] }))).toEqual(["revocation: REVOKED"]);
  });

  test("of an authority in the chain spoils it", () => {
    // given
    const middle = anIntermediate();
    const cms = aSignature({ ...aSigner({ authority: middle }), chain: [middle.certificate] });
    const crls = [aList({ revoked: [{ serial: 100n, at: signedAt }] }), aList({ authority: middle })];

    // then
    expect(objections(judge({ cms, crls }))).toEqual(["revocation: ISSUER_REVOKED"]);
  });

  test("for the time being is lifted by a newer list", () => {
    // given
    const hold = aRevocationList({
      revoked: [{ serial: 7n, at: signedAt - 20 * minute, reason: integer(6, Tag.enumerated) }],
      thisUpdate: signedAt - 20 * minute,
    });
    const lifted = aList({ thisUpdate: signedAt - 10 * minute, number: 2n });

    // then
    expect(objections(judge({ crls: [hold] }))).toEqual(["revocation: REVOKED"]);
    expect(objections(judge({ crls: [lifted, hold] }))).toEqual([]);
    expect(objections(judge({ crls: [hold, lifted] }))).toEqual([]);
  });
});

describe("a list", () => {
  test.each([
    ["its first moment", { thisUpdate: signedAt }, []],
    ["a second before it was made", { thisUpdate: signedAt + 1000 }, []],
    [
      "a moment whose certificates have long expired",
      { thisUpdate: term.notAfter + 1000, nextUpdate: term.notAfter + 2000 },
      ["revocation: REVOCATION_LIST_NOT_CURRENT"],
    ],
    ["the moment it goes stale", { nextUpdate: signedAt }, ["revocation: REVOCATION_LIST_NOT_CURRENT"]],
    ["a second before it goes stale", { nextUpdate: signedAt + 1000 }, []],
  ])("judged at %s", (_moment, changes, expected) => {
    // when
    const verdict = judge({ crls: [aList(changes)] });

    // then
    expect(objections(verdict)).toEqual(expected);
    expect(verdict.status).toBe(expected.length === 0 ? "valid" : "undetermined");
  });

  test.each([
    ["none", []],
    ["one of another authority", [aList({ authority: createAuthority({ name: "Бөтен орталық", ...term }) })]],
    ["one that can't be read", [Buffer.from("тізім")]],
  ])("is missing: %s", (_what, crls) => {
    // when
    const verdict = judge({ crls });

    // then
    expect(verdict.status).toBe("undetermined");
    expect(objections(verdict)).toEqual(["revocation: REVOCATION_LIST_MISSING"]);
  });

  test("is missing for an authority in the chain", () => {
    // given
    const middle = anIntermediate();
    const cms = aSignature({ ...aSigner({ authority: middle }), chain: [middle.certificate] });

    // when
    const verdict = judge({ cms, crls: [aList({ authority: middle })] });

    // then
    expect(verdict.status).toBe("undetermined");
    expect(objections(verdict)).toEqual(["revocation: REVOCATION_LIST_MISSING"]);
  });

  const revoked = [{ serial: 7n, at: signedAt - minute }];
  const limited = anIntermediate({ usages: [KeyUsageBit.keyCertSign] });
  test.each([
    [
      "signed by a namesake of the authority",
      [aList({ authority: createAuthority({ name: "Тест орталығы", ...term }) })],
    ],
    ["altered", [withBytes(aList({ revoked }), Buffer.from("190610025900Z"), Buffer.from("200610025900Z"))]],
    ["partial", [aRevocationList({ extra: [writeExtension(DELTA_CRL_INDICATOR, integer(1), true)] })]],
    ["broken inside", [aRevocationList({ revoked: [{ serial: 7n, at: 0, reason: sequence() }] })]],
  ])("is not relied on when it is %s", (_what, crls) => {
    // when
    const verdict = judge({ crls });

    // then
    expect(verdict.status).toBe("undetermined");
    expect(objections(verdict)).toEqual(["revocation: REVOCATION_LIST_UNUSABLE"]);
  });

  test("is not relied on when its authority may not sign lists", () => {
    // given
    const cms = aSignature({ ...aSigner({ authority: limited }), chain: [limited.certificate] });

    // then
    expect(objections(judge({ cms, crls: [aList(), aList({ authority: limited })] }))).toEqual([
      "revocation: REVOCATION_LIST_UNUSABLE",
    ]);
  });

  test("that is forged doesn't hide one that is good", () => {
    // given
    const forged = aList({
      authority: { ...createAuthority({ name: "x", ...term }), certificate: authority.certificate },
    });

    // then
    expect(judge({ crls: [forged, aList()] }).status).toBe("valid");
    expect(objections(judge({ crls: [forged, aList({ revoked })] }))).toEqual(["revocation: REVOKED"]);
  });
});
