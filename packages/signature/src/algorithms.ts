/**
 * The algorithms of signatures and digests, one row each; a new algorithm is a new row.
 *
 * What is known to be broken has a row too, so that the verdict can say "weak"
 * rather than "unknown".
 */
import { ecdsa } from "./algorithms/ecdsa.ts";
import { gost } from "./algorithms/gost.ts";
import { rsaPkcs1 } from "./algorithms/rsa-pkcs1.ts";
import { RSA_PSS, rsaPss } from "./algorithms/rsa-pss.ts";
import type { SignatureAlgorithm, SignatureOutcome, Signed } from "./algorithms/signature-algorithm.ts";
import { gostSchemes } from "./gost/gost-schemes.ts";
import { Oid } from "./object-identifiers.ts";

export { digestOf, getDigest } from "./algorithms/digests.ts";
export type { SignatureOutcome, Signed } from "./algorithms/signature-algorithm.ts";

const weak: SignatureAlgorithm = { judge: () => "weak-algorithm" };

const signatureAlgorithms = new Map<string, SignatureAlgorithm>([
  [Oid.sha256WithRsa, rsaPkcs1(Oid.sha256)],
  [Oid.sha384WithRsa, rsaPkcs1(Oid.sha384)],
  [Oid.sha512WithRsa, rsaPkcs1(Oid.sha512)],
  [Oid.rsaEncryption, rsaPkcs1(undefined)],
  [RSA_PSS, rsaPss],
  [Oid.ecdsaWithSha256, ecdsa(Oid.sha256)],
  [Oid.ecdsaWithSha384, ecdsa(Oid.sha384)],
  ...gostSchemes.map((scheme) => [scheme.signatureOid, gost(scheme)] as const),
  // some programs put the key's identifier where a CMS names the signature's, as they do with rsaEncryption
  ...gostSchemes.map((scheme) => [scheme.keyOid, gost(scheme)] as const),
  [Oid.md5WithRsa, weak],
  [Oid.sha1WithRsa, weak],
  [Oid.ecdsaWithSha1, weak],
]);

/**
 * Judges one signature; whatever the bytes, the answer is an outcome.
 *
 * @param algorithm - object identifier of the signature algorithm; its parameters stand in `signed`
 * @param digest - object identifier of the digest that a CMS states beside it; undefined for certificates and CRLs
 */
export function judgeSignature(algorithm: string, signed: Signed, digest?: string): SignatureOutcome {
  return signatureAlgorithms.get(algorithm)?.judge(signed, digest) ?? "unsupported";
}
