import { describe, expect, test } from "vitest";
import { judgeSignature, type Signed } from "../algorithms.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { parseRevocationList } from "../revocation/revocation-list.ts";
import { hasNationalFiles, nationalFile } from "../testing/national-authority.ts";

const issued = [
  ["test-nca-gost-2022.cer", "test-root-gost-2022.cer", "GOST R 34.10-2015, 512 bits"],
  ["production-nca-gost-2018.crt", "production-root-gost-2015.crt", "GOST 34.310-2004"],
  ["production-nca-rsa-2018.crt", "production-root-rsa-2015.crt", "RSA"],
  ["test-nca-rsa.crt", "test-root-rsa.pem", "RSA"],
  ["test-root-gost-2022.cer", "test-root-gost-2022.cer", "GOST R 34.10-2015, by itself"],
  ["production-root-gost-2015.crt", "production-root-gost-2015.crt", "GOST 34.310-2004, by itself"],
  ["test-nca-gost-2022.crl", "test-nca-gost-2022.cer", "GOST R 34.10-2015, a revocation list"],
  ["test-nca-rsa.crl", "test-nca-rsa.crt", "RSA, a revocation list"],
] as const;

/** The signature on a certificate or a list, to be judged by the issuer's key. */
function signatureOn(name: string, issuer: string): { algorithm: string; signed: Signed } {
  const file = nationalFile(name);
  const { toBeSigned, signature, signatureAlgorithm } = name.endsWith(".crl")
    ? parseRevocationList(file)
    : parseCertificate(file);
  const { spki } = parseCertificate(nationalFile(issuer));
  return { algorithm: signatureAlgorithm, signed: { data: toBeSigned, signature, spki } };
}

/** Every tenth or so of the bits, and the first and the last. */
function someBits(bytes: Uint8Array, step: number): number[] {
  const last = bytes.length * 8 - 1;
  return [...Array.from({ length: Math.ceil(last / step) }, (_, i) => i * step), last];
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

describe.skipIf(!hasNationalFiles)("the national authority's signatures", () => {
  test.each(issued)("%s holds under %s (%s)", (name, issuer) => {
    // given
    const { algorithm, signed } = signatureOn(name, issuer);

    // then
    expect(judgeSignature(algorithm, signed)).toBe("verified");
  });

  test.each(issued)("%s with a bit flipped never does", (name, issuer) => {
    // given
    const { algorithm, signed } = signatureOn(name, issuer);

    // when
    const inSignature = someBits(signed.signature, 61).map((bit) =>
      judgeSignature(algorithm, { ...signed, signature: flipped(signed.signature, bit) }),
    );
    const inData = someBits(signed.data, signed.data.length > 4096 ? 4099 : 211).map((bit) =>
      judgeSignature(algorithm, { ...signed, data: flipped(signed.data, bit) }),
    );
    const inKey = someBits(signed.spki, 61).map((bit) =>
      judgeSignature(algorithm, { ...signed, spki: flipped(signed.spki, bit) }),
    );

    // then
    expect(new Set([...inSignature, ...inData])).toEqual(new Set(["wrong"]));
    expect(inKey).not.toContain("verified");
  });

  test("none holds under another authority's key", () => {
    // given
    const { algorithm, signed } = signatureOn("test-nca-gost-2022.cer", "test-root-gost-2022.cer");
    const other = parseCertificate(nationalFile("test-nca-gost-2022.cer")).spki;

    // then
    expect(judgeSignature(algorithm, { ...signed, spki: other })).toBe("wrong");
  });
});
