import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { nullValue } from "../der/write-der.ts";
import {
  type AuthorityChanges,
  aCertificateFor,
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  judge,
  objections,
  signedAt,
  term,
} from "../testing/signatures.ts";
import { type Authority, createAuthority } from "../training/authority.ts";

/** The verdict on a signature whose certificate this authority issued, sent along with the signature or not. */
function judgeUnder(issuer: Authority, options: { readonly sent?: boolean; readonly above?: Authority[] } = {}) {
  const above = options.above ?? [];
  const chain = options.sent === false ? [] : [issuer, ...above].map(({ certificate }) => certificate);
  const crls = [authority, issuer, ...above].map((each) => aList({ authority: each }));
  return judge({ cms: aSignature({ ...aSigner({ authority: issuer }), chain }), crls });
}

describe("a chain", () => {
  test("leads over an authority that the signature brings along", () => {
    // given
    const middle = anIntermediate();

    // when
    const verdict = judgeUnder(middle);

    // then
    expect(objections(verdict)).toEqual([]);
    expect(verdict.evidence.chain.slice(1)).toEqual([middle.certificate, authority.certificate]);
    expect(verdict.evidence.crls).toHaveLength(2);
  });

  test("leads over an authority that the verifier knows", () => {
    // given
    const middle = anIntermediate();
    const cms = aSignature(aSigner({ authority: middle }));
    const crls = [aList(), aList({ authority: middle })];

    // then
    expect(judge({ cms, crls, intermediates: [middle.certificate] }).status).toBe("valid");
    expect(objections(judge({ cms, crls }))).toContain("chain: ISSUER_UNKNOWN");
  });

  test("does not end at an anchor of the same name with another key", () => {
    // given
    const namesake = createAuthority({ name: "Тест орталығы", ...term });

    // when
    const verdict = judge({ anchors: [namesake.certificate] });

    // then
    expect(verdict.status).toBe("invalid");
    expect(objections(verdict)).toEqual(["chain: ISSUER_SIGNATURE_WRONG", "revocation: NOT_REACHED"]);
  });

  test.each([
    ["no anchor", []],
    ["another authority", [createAuthority({ name: "Бөтен орталық", ...term }).certificate]],
    ["anchors that can't be read", [Buffer.from("сенім")]],
  ])("does not end at %s", (_what, anchors) => {
    expect(objections(judge({ anchors }))).toEqual(["chain: ISSUER_UNKNOWN", "revocation: NOT_REACHED"]);
  });

  test("does not trust the certificates of the signature itself", () => {
    // given
    const own = createAuthority({ name: "Өзім", ...term });

    // when
    const verdict = judgeUnder(own);

    // then
    expect(objections(verdict)).toEqual(["chain: ISSUER_UNKNOWN", "revocation: NOT_REACHED"]);
  });

  const faults: readonly (readonly [string, AuthorityChanges, string])[] = [
    ["is no authority", { isAuthority: false }, "ISSUER_NOT_AUTHORITY"],
    ["may not sign certificates", { usages: [KeyUsageBit.digitalSignature] }, "ISSUER_NOT_AUTHORITY"],
    ["has expired", { notAfter: signedAt - 1000 }, "ISSUER_OUTSIDE_VALIDITY"],
    ["isn't valid yet", { notBefore: signedAt + 1000 }, "ISSUER_OUTSIDE_VALIDITY"],
    [
      "carries an unknown critical extension",
      { extra: [writeExtension("1.2.398.99.1", nullValue(), true)] },
      "EXTENSION_UNKNOWN",
    ],
  ];
  test.each(faults)("does not lead over one that %s", (_fault, changes, reason) => {
    expect(objections(judgeUnder(anIntermediate(changes)))).toContain(`chain: ${reason}`);
  });

  test("does not lead over a person's certificate", () => {
    // given
    const person = aSigner();

    // then
    expect(objections(judgeUnder(person))).toContain("chain: ISSUER_NOT_AUTHORITY");
  });

  test("is no longer than an authority allows", () => {
    // given
    const narrow = anIntermediate({ name: "Тар", pathLength: 0 });
    const below = anIntermediate({ name: "Төмен", issuer: narrow });

    // then
    expect(judgeUnder(narrow).status).toBe("valid");
    expect(objections(judgeUnder(below, { above: [narrow] }))).toContain("chain: ISSUER_NOT_AUTHORITY");
  });

  test("does not begin at a certificate with an unknown critical extension", () => {
    // given
    const { key } = aSigner();
    const unknown = (critical: boolean) =>
      aCertificateFor(key, { extra: [writeExtension("1.2.398.99.1", nullValue(), critical)] });

    // when
    const [harmless, binding] = [false, true].map((critical) =>
      judge({ cms: aSignature({ key, certificate: unknown(critical) }) }),
    );

    // then
    expect(harmless?.status).toBe("valid");
    expect(binding && objections(binding)).toContain("chain: EXTENSION_UNKNOWN");
  });

  test("is looked for in little time among authorities that all issued each other", () => {
    // given
    const { key } = newKeyPair("ecdsa");
    const first = anIntermediate({ name: "Шеңбер", key });
    const ring = Array.from({ length: 14 }, (_, index) =>
      anIntermediate({ name: "Шеңбер", key, issuer: first, serial: BigInt(index + 1) }),
    );
    const chain = ring.map(({ certificate }) => certificate);

    // when
    const started = performance.now();
    const verdict = judge({ cms: aSignature({ ...aSigner({ authority: first }), chain }) });

    // then
    expect(objections(verdict)).toContain("chain: CHAIN_TOO_LONG");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
