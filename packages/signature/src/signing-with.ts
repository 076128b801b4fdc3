import { createPrivateKey, sign } from "node:crypto";
import { gostPrivateKey } from "./algorithms/private-key.ts";
import { nullValue, oid, sequence } from "./der/write-der.ts";
import type { GostPrivateKey } from "./gost/gost-keys.ts";
import { signMessage } from "./gost/sign-message.ts";
import { Oid } from "./object-identifiers.ts";

/** How a kind of key signs: the algorithm identifiers are known before there is anything to sign. */
export interface Signing {
  /** Object identifier of the digest, for `digestOf`. */
  readonly digest: string;
  readonly digestAlgorithm: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

/**
 * Returns how the private key signs: RSA and P-256 with SHA-256, P-384 with SHA-384, GOST with its scheme's digest.
 *
 * @param key - PKCS#8 in PEM
 * @throws RangeError for any other kind of key
 */
export function signingWith(key: string): Signing {
  const gost = gostPrivateKey(key);
  if (gost !== undefined) return gostSigning(gost);
  const privateKey = createPrivateKey(key);
  const kind = privateKey.asymmetricKeyDetails?.namedCurve ?? privateKey.asymmetricKeyType ?? "unknown";
  const row = rows.get(kind);
  if (row === undefined) throw new RangeError(`keys of the kind ${kind} don't sign here`);
  return {
    digest: row.digest,
    digestAlgorithm: sequence(oid(row.digest)),
    signatureAlgorithm: row.parameters ? sequence(oid(row.algorithm), nullValue()) : sequence(oid(row.algorithm)),
    sign: (data) => Uint8Array.from(sign(row.hash, data, privateKey)),
  };
}

/** The authority's own certificates carry NULL as parameters. */
function gostSigning(key: GostPrivateKey): Signing {
  const { digestOid, signatureOid } = key.scheme;
  return {
    digest: digestOid,
    digestAlgorithm: sequence(oid(digestOid)),
    signatureAlgorithm: sequence(oid(signatureOid), nullValue()),
    sign: (data) => signMessage(key, data),
  };
}

interface SigningRow {
  readonly hash: "sha256" | "sha384";
  readonly digest: string;
  readonly algorithm: string;
  /** Whether the algorithm identifier carries NULL (RFC 4055 demands it of RSA, RFC 5758 forbids it of ECDSA). */
  readonly parameters: boolean;
}

const rows = new Map<string, SigningRow>([
  ["rsa", { hash: "sha256", digest: Oid.sha256, algorithm: Oid.sha256WithRsa, parameters: true }],
  ["prime256v1", { hash: "sha256", digest: Oid.sha256, algorithm: Oid.ecdsaWithSha256, parameters: false }],
  ["secp384r1", { hash: "sha384", digest: Oid.sha384, algorithm: Oid.ecdsaWithSha384, parameters: false }],
]);
