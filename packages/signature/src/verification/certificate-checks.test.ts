import { describe, expect, test } from "vitest";
import { Oid } from "../object-identifiers.ts";
import { signerOf } from "../signer.ts";
import { aCertificateFor, aSignature, aSigner, iin, judge, objections, signedAt, term } from "../testing/signatures.ts";

describe("the term of a certificate", () => {
  test.each([
    ["its first moment", { notBefore: signedAt }, []],
    ["its last moment", { notAfter: signedAt }, []],
    ["a second before it", { notBefore: signedAt + 1000 }, ["validity: NOT_YET_VALID"]],
    ["a second after it", { notAfter: signedAt - 1000 }, ["validity: EXPIRED"]],
  ])("judged at %s", (_moment, bounds, expected) => {
    // given
    const cms = aSignature(aSigner({ ...term, ...bounds }));

    // when
    const verdict = judge({ cms });

    // then
    expect(objections(verdict)).toEqual(expected);
  });

  test("is not met by a moment that is no number", () => {
    expect(judge({ at: Number.NaN }).status).toBe("invalid");
  });
});

describe("the use of a key", () => {
  test("an authentication key must not sign", () => {
    const verdict = judge({ cms: aSignature(aSigner({ use: "authenticate" })) });
    expect(verdict.status).toBe("invalid");
    expect(objections(verdict)).toEqual(["key-use: KEY_NOT_FOR_SIGNING"]);
  });

  test("a signing key must not sign in", () => {
    const verdict = judge({ use: "authenticate" });
    expect(objections(verdict)).toEqual(["key-use: KEY_NOT_FOR_AUTHENTICATION"]);
  });
});

describe("the identity", () => {
  test("needs an IIN", () => {
    const verdict = judge({ cms: aSignature(aSigner({ subject: { commonName: "ҮЛГІ АЙЖАН" } })) });
    expect(objections(verdict)).toEqual(["identity: IIN_MISSING"]);
  });

  test.each(["15070470001", "1507047000122", "15070470001A"])("needs twelve digits: %s", (written) => {
    const verdict = judge({ cms: aSignature(aSigner({ subject: { commonName: "ҮЛГІ АЙЖАН", iin: written } })) });
    expect(objections(verdict)).toEqual(["identity: IIN_MISSING"]);
  });

  test("is none when two numbers contradict each other", () => {
    // given
    const subject = [`IIN${iin}`, "IIN150704700022"].map((value) => ({ type: Oid.serialNumber, value }));

    // when
    const signer = signerOf(subject, [], undefined);

    // then
    expect(signer.iin).toBeUndefined();
  });

  test.each([
    ["of a person", "150704100014", []],
    ["of the national authority's test keys", "123456789011", ["identity: IIN_IMPOSSIBLE"]],
    ["of an invented person", iin, ["identity: IIN_IMPOSSIBLE"]],
    ["with a wrong check digit", "150704100015", ["identity: IIN_IMPOSSIBLE"]],
  ])("must be a possible one where that is demanded: one %s", (_whose, number, expected) => {
    // given
    const cms = aSignature(aSigner({ subject: { commonName: "ҮЛГІ АЙЖАН", iin: number } }));

    // then
    expect(objections(judge({ cms, identityNumbers: "checked" }))).toEqual(expected);
    expect(judge({ cms }).status).toBe("valid");
  });
});

describe("a certificate's policy", () => {
  const cms = aSignature();

  test.each([
    ["none is demanded", undefined, []],
    ["it is among those accepted", ["1.2.398.3.3.2.1", "1.2.398.3.3.2.3"], []],
    ["it isn't", ["1.2.398.3.3.2.1"], ["policy: POLICY_DIFFERS"]],
    ["none is accepted", [], ["policy: POLICY_DIFFERS"]],
  ])("is looked at: %s", (_what, policies, expected) => {
    const verdict = judge({ cms, ...(policies !== undefined && { policies }) });
    expect(objections(verdict)).toEqual(expected);
  });

  test("must be there where one is demanded", () => {
    const { key } = aSigner();
    const without = aSignature({ key, certificate: aCertificateFor(key) });
    expect(objections(judge({ cms: without, policies: ["1.2.398.3.3.2.3"] }))).toEqual(["policy: POLICY_DIFFERS"]);
  });
});
