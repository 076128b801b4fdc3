import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { context } from "../der/read-der.ts";
import { encode, integer, octetString, oid, sequence, time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { aCraftedSignature, anAttribute } from "../testing/crafted-signatures.ts";
import {
  aCertificateFor,
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  judge,
  objections,
  signedAt,
  withBytes,
} from "../testing/signatures.ts";

const SHA3_256 = "2.16.840.1.101.3.4.2.8";
const ED25519 = "1.3.101.112";
const RSA_PSS = "1.2.840.113549.1.1.10";

function pem(kind: "rsa-1024" | "P-384" | "P-521" | "secp256k1" | "ed25519"): string {
  const { privateKey } =
    kind === "rsa-1024"
      ? generateKeyPairSync("rsa", { modulusLength: 1024 })
      : kind === "ed25519"
        ? generateKeyPairSync("ed25519")
        : generateKeyPairSync("ec", { namedCurve: kind });
  return privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

describe("attributes", () => {
  const signer = aSigner();

  test("are hashed in DER order, whatever order they came in", () => {
    // given
    const attributes = [anAttribute(Oid.signingTime, time(signedAt))];

    // when
    const cms = aCraftedSignature({ ...signer, attributes, reversed: true });

    // then
    expect(objections(judge({ cms }))).toEqual([]);
  });

  test("must be there", () => {
    const verdict = judge({ cms: aCraftedSignature({ ...signer, attributes: "none" }) });
    expect(objections(verdict)[0]).toBe("structure: ATTRIBUTES_MISSING");
  });

  test("need not claim a time nor name the certificate", () => {
    // when
    const verdict = judge({ cms: aCraftedSignature(signer) });

    // then
    expect(verdict.status).toBe("valid");
    expect(verdict.signedAt).toBeUndefined();
    expect(verdict.checks.find(({ name }) => name === "signature")?.facts).toMatchObject({
      signingCertificate: "absent",
    });
  });

  test.each([
    ["stands there twice", [anAttribute(Oid.signingTime, time(0)), anAttribute(Oid.signingTime, time(signedAt))]],
    ["has two values", [anAttribute(Oid.signingTime, time(0), time(signedAt))]],
    ["has no value", [anAttribute(Oid.signingTime)]],
    ["holds something else", [anAttribute(Oid.signingTime, integer(1))]],
  ])("are unreadable when one %s", (_fault, attributes) => {
    expect(objections(judge({ cms: aCraftedSignature({ ...signer, attributes }) }))[0]).toBe("structure: UNREADABLE");
  });

  test.each([
    ["the CMS states another", { statedContentType: Oid.signedData }],
    ["it isn't plain data", { contentType: "1.2.840.113549.1.9.16.1.4" }],
  ])("do not pass with a content type when %s", (_what, types) => {
    const verdict = judge({ cms: aCraftedSignature({ ...signer, ...types }) });
    expect(objections(verdict)).toEqual(["digest: CONTENT_TYPE_DIFFERS"]);
  });

  test("name a certificate by a digest that must be known and not weak", () => {
    // given
    const naming = (algorithm: string) =>
      anAttribute(
        Oid.signingCertificateV2,
        sequence(sequence(sequence(sequence(oid(algorithm)), octetString(new Uint8Array(20))))),
      );
    const objectionsTo = (algorithm: string) =>
      objections(judge({ cms: aCraftedSignature({ ...signer, attributes: [naming(algorithm)] }) }));

    // then
    expect(objectionsTo(Oid.sha1)).toEqual(["signature: ALGORITHM_WEAK"]);
    expect(objectionsTo(SHA3_256)).toEqual(["signature: ALGORITHM_UNSUPPORTED"]);
    expect(objectionsTo(Oid.sha384)).toEqual(["signature: SIGNING_CERTIFICATE_DIFFERS"]);
  });

  const protecting = (digest: string, algorithm?: string) =>
    anAttribute(
      Oid.algorithmProtection,
      sequence(sequence(oid(digest)), ...(algorithm === undefined ? [] : [encode(context(1), oid(algorithm))])),
    );

  test.each([
    ["both", protecting(Oid.sha256, Oid.ecdsaWithSha256), []],
    ["the digest", protecting(Oid.sha256), []],
    ["another digest", protecting(Oid.sha384), ["signature: ALGORITHM_DIFFERS"]],
    ["another signature", protecting(Oid.sha256, Oid.sha256WithRsa), ["signature: ALGORITHM_DIFFERS"]],
    ["nothing that could be read", anAttribute(Oid.algorithmProtection, integer(1)), ["structure: UNREADABLE"]],
  ])("name the algorithms, which must be those used: %s", (_what, attribute, expected) => {
    const verdict = judge({ cms: aCraftedSignature({ ...signer, attributes: [attribute] }) });
    expect(objections(verdict).slice(0, 1)).toEqual(expected);
  });

  test("that nobody looks at are named in the facts", () => {
    const { checks } = judge({
      cms: aCraftedSignature({ ...signer, attributes: [anAttribute("1.2.3.4", integer(1))] }),
    });
    expect(checks[0]?.facts).toMatchObject({ notLookedAt: "1.2.3.4" });
  });

  test("may name the certificate by its key", () => {
    expect(judge({ cms: aCraftedSignature({ ...signer, byKey: true }) }).status).toBe("valid");
  });
});

describe("algorithms", () => {
  const rsa = aSigner({ algorithm: "rsa" });

  test("P-384 with SHA-384 is good", () => {
    // given
    const key = pem("P-384");

    // then
    expect(objections(judge({ cms: aSignature({ key, certificate: aCertificateFor(key) }) }))).toEqual([]);
  });

  test("RSA may leave the digest to be stated beside it", () => {
    expect(judge({ cms: aCraftedSignature({ ...rsa, algorithm: Oid.rsaEncryption }) }).status).toBe("valid");
  });

  test("a digest that doesn't fit the signature is wrong", () => {
    const verdict = judge({ cms: aCraftedSignature({ ...rsa, digest: Oid.sha384 }) });
    expect(objections(verdict)).toEqual(["digest: CONTENT_DIFFERS", "signature: SIGNATURE_WRONG"]);
  });

  test.each([
    ["SHA-1", { digest: Oid.sha1 }, ["digest: ALGORITHM_WEAK", "signature: SIGNATURE_WRONG"]],
    ["MD5", { digest: Oid.md5 }, ["digest: ALGORITHM_WEAK", "signature: SIGNATURE_WRONG"]],
    [
      "SHA-1 left to be stated",
      { digest: Oid.sha1, algorithm: Oid.rsaEncryption },
      ["digest: ALGORITHM_WEAK", "signature: ALGORITHM_WEAK"],
    ],
    ["SHA-1 with RSA", { algorithm: Oid.sha1WithRsa }, ["signature: ALGORITHM_WEAK"]],
    ["SHA-1 with ECDSA", { algorithm: Oid.ecdsaWithSha1 }, ["signature: ALGORITHM_WEAK"]],
    ["MD5 with RSA", { algorithm: Oid.md5WithRsa }, ["signature: ALGORITHM_WEAK"]],
  ])("%s is weak", (_name, stated, expected) => {
    // when
    const verdict = judge({ cms: aCraftedSignature({ ...rsa, ...stated }) });

    // then
    expect(verdict.status).toBe("invalid");
    expect(objections(verdict)).toEqual(expected);
  });

  test.each([
    ["Ed25519 and SHA-3", { digest: SHA3_256, algorithm: ED25519 }, ["digest", "signature"]],
    ["RSA-PSS without parameters", { algorithm: RSA_PSS }, ["signature"]],
    ["ECDSA with an RSA key", { algorithm: Oid.ecdsaWithSha256 }, ["signature"]],
  ])("%s can't be judged", (_name, stated, checks) => {
    // when
    const verdict = judge({ cms: aCraftedSignature({ ...rsa, ...stated }) });

    // then
    expect(verdict.status).toBe("undetermined");
    expect(objections(verdict)).toEqual(checks.map((check) => `${check}: ALGORITHM_UNSUPPORTED`));
  });

  test("an RSA key below 2048 bits is weak", () => {
    // given
    const key = pem("rsa-1024");

    // then
    expect(objections(judge({ cms: aSignature({ key, certificate: aCertificateFor(key) }) }))).toEqual([
      "signature: KEY_WEAK",
    ]);
  });

  test.each(["P-521", "secp256k1", "ed25519"] as const)("a key of %s is neither signed with nor judged", (kind) => {
    // given
    const certificate = aCertificateFor(pem(kind));

    // then
    expect(() => aSignature({ key: pem(kind), certificate })).toThrow(RangeError);
    expect(objections(judge({ cms: aSignature({ key: aSigner().key, certificate }) }))).toEqual([
      "signature: ALGORITHM_UNSUPPORTED",
    ]);
  });

  test("a certificate signed with SHA-1, or by a short key, is weak", () => {
    // given
    const { key } = aSigner();
    const rsaAuthority = anIntermediate({ key: rsa.key });
    const sha256WithRsa = oid(Oid.sha256WithRsa);
    const sha1WithRsa = oid(Oid.sha1WithRsa);
    let sha1 = aCertificateFor(key, { issuer: rsaAuthority });
    for (let twice = 0; twice < 2; twice++) sha1 = withBytes(sha1, sha256WithRsa, sha1WithRsa);
    const shortAuthority = anIntermediate({ key: pem("rsa-1024") });
    const short = aCertificateFor(key, { issuer: shortAuthority });
    const intermediates = [rsaAuthority.certificate, shortAuthority.certificate];

    // when
    const verdicts = [sha1, short].map((certificate) =>
      judge({ cms: aSignature({ key, certificate }), intermediates, crls: [aList()] }),
    );

    // then
    expect(verdicts.map((verdict) => objections(verdict)[0])).toEqual(["chain: ALGORITHM_WEAK", "chain: KEY_WEAK"]);
  });
});
