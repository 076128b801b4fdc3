import { describe, expect, test } from "vitest";
import { Oid } from "../object-identifiers.ts";
import { signerOf } from "../signer.ts";
import { aSignature, aSigner, iin, judge, objections, signedAt, term } from "../testing/signatures.ts";

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
});
