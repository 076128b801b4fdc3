import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { encodePem } from "../pem.ts";
import { certificatePem, hasOpenssl, openssl } from "../testing/openssl.ts";
import {
  aCertificateFor,
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  content,
  judge,
  objections,
  signedAt,
} from "../testing/signatures.ts";

const seconds = String(signedAt / 1000);
const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" })
  .privateKey.export({ format: "pem", type: "pkcs8" })
  .toString();

describe.skipIf(!hasOpenssl)("OpenSSL accepts", () => {
  const signers = [
    ["RSA", aSigner({ algorithm: "rsa" })],
    ["P-256", aSigner()],
    ["P-384", { key: p384, certificate: aCertificateFor(p384) }],
  ] as const;

  test.each(signers)("our signature with %s, detached and enclosing", (_kind, signer) => {
    // given
    const files = { content, "ca.pem": certificatePem(authority.certificate) };
    const verify = "cms -verify -inform DER -in cms -CAfile ca.pem -cades -binary -out out -attime".split(" ");

    // when
    const detached = openssl([...verify, seconds, "-content", "content"], { ...files, cms: aSignature(signer) });
    const enclosing = openssl([...verify, seconds], { ...files, cms: aSignature({ ...signer, attached: true }) });

    // then
    expect(Buffer.from(detached)).toEqual(content);
    expect(Buffer.from(enclosing)).toEqual(content);
  });

  test("our certificates and revocation lists, and honours a revocation", () => {
    // given
    const middle = anIntermediate();
    const pem = (crls: readonly Uint8Array[]) => crls.map((crl) => encodePem("X509 CRL", crl)).join("");
    const files = {
      "ca.pem": certificatePem(authority.certificate),
      "middle.pem": certificatePem(middle.certificate),
      "signer.pem": certificatePem(aSigner({ authority: middle }).certificate),
    };
    const args = "verify -CAfile ca.pem -untrusted middle.pem -CRLfile crls.pem -crl_check_all -x509_strict -attime";
    const run = (middleList: Uint8Array) =>
      openssl([...args.split(" "), seconds, "signer.pem"], { ...files, "crls.pem": pem([aList(), middleList]) });

    // then
    expect(run(aList({ authority: middle }))).toBeDefined();
    expect(() => run(aList({ authority: middle, revoked: [{ serial: 7n, at: signedAt }] }))).toThrow(/revoked/);
  });
});

describe.skipIf(!hasOpenssl)("OpenSSL's signature", () => {
  const signer = aSigner({ algorithm: "rsa" });
  const other = aSigner({ serial: 8n });
  const sign = (options: string, from: { certificate: Uint8Array; key: string } = signer) =>
    openssl(`cms -sign -binary -in content -out out -signer signer.pem -inkey key.pem ${options}`.split(" "), {
      content,
      "signer.pem": certificatePem(from.certificate),
      "key.pem": from.key,
      "other.pem": certificatePem(other.certificate),
      "other-key.pem": other.key,
    });

  test.each([
    ["CAdES, detached", "-outform DER -cades"],
    ["CAdES, enclosing", "-outform DER -cades -nodetach"],
    ["in BER with indefinite lengths", "-outform DER -cades -nodetach -stream"],
    ["in PEM", "-outform PEM -cades"],
    ["naming its certificate by key", "-outform DER -cades -keyid"],
    ["not naming its certificate among the attributes", "-outform DER"],
    ["with SHA-512", "-outform DER -cades -md sha512"],
    ["with RSA-PSS", "-outform DER -cades -keyopt rsa_padding_mode:pss"],
  ])("is valid: %s", (_form, options) => {
    // when
    const verdict = judge({ cms: sign(options) });

    // then
    expect(objections(verdict)).toEqual([]);
  });

  test("is valid with P-256 and P-384", () => {
    // given
    const large = { key: p384, certificate: aCertificateFor(p384) };

    // then
    expect(objections(judge({ cms: sign("-outform DER -cades", aSigner()) }))).toEqual([]);
    expect(objections(judge({ cms: sign("-outform DER -cades -md sha384", large) }))).toEqual([]);
  });

  test.each([
    ["two signers", "-outform DER -signer other.pem -inkey other-key.pem", "structure: SEVERAL_SIGNATURES"],
    ["no certificate", "-outform DER -nocerts", "structure: CERTIFICATE_MISSING"],
    ["no attributes", "-outform DER -noattr", "structure: ATTRIBUTES_MISSING"],
    ["SHA-1", "-outform DER -md sha1", "digest: ALGORITHM_WEAK"],
  ])("is not accepted with %s", (_what, options, expected) => {
    // when
    const verdict = judge({ cms: sign(options) });

    // then
    expect(verdict.status).not.toBe("valid");
    expect(objections(verdict)[0]).toBe(expected);
  });
});
