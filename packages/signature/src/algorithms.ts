/**
 * The algorithms of signatures and digests, one row each; a new algorithm is a new row.
 *
 * What is known to be broken has a row too, so that the verdict can say "weak"
 * rather than "unknown".
 */
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { limits } from "./limits.ts";
import { Oid } from "./object-identifiers.ts";

/** What became of a signature's verification. */
export type SignatureOutcome = "verified" | "wrong" | "weak-algorithm" | "weak-key" | "unsupported";

interface SignatureAlgorithm {
  /** Judges a signature over `data` by the key in `spki` (SubjectPublicKeyInfo, DER). `digest` is what the CMS states. */
  judge(signed: Signed, digest: string | undefined): SignatureOutcome;
}

/** A signature with what it stands over and the key it is judged by. */
export interface Signed {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
}

type Hash = "sha256" | "sha384" | "sha512";

const hashes = new Map<string, Hash>([
  [Oid.sha256, "sha256"],
  [Oid.sha384, "sha384"],
  [Oid.sha512, "sha512"],
]);
const weakDigests = new Set<string>([Oid.md5, Oid.sha1]);

const weak: SignatureAlgorithm = { judge: () => "weak-algorithm" };

const signatureAlgorithms = new Map<string, SignatureAlgorithm>([
  [Oid.sha256WithRsa, rsa(Oid.sha256)],
  [Oid.sha384WithRsa, rsa(Oid.sha384)],
  [Oid.sha512WithRsa, rsa(Oid.sha512)],
  [Oid.rsaEncryption, rsa(undefined)],
  [Oid.ecdsaWithSha256, ecdsa(Oid.sha256)],
  [Oid.ecdsaWithSha384, ecdsa(Oid.sha384)],
  [Oid.md5WithRsa, weak],
  [Oid.sha1WithRsa, weak],
  [Oid.ecdsaWithSha1, weak],
]);

/**
 * Judges one signature.
 *
 * @param algorithm - object identifier of the signature algorithm
 * @param digest - object identifier of the digest that a CMS states beside it; undefined for certificates and CRLs
 */
export function judgeSignature(algorithm: string, signed: Signed, digest?: string): SignatureOutcome {
  return signatureAlgorithms.get(algorithm)?.judge(signed, digest) ?? "unsupported";
}

/** Returns the digest of `data`, or why there is none. */
export function digestOf(algorithm: string, data: Uint8Array): Uint8Array | "weak-algorithm" | "unsupported" {
  const hash = hashes.get(algorithm);
  if (hash === undefined) return weakDigests.has(algorithm) ? "weak-algorithm" : "unsupported";
  return Uint8Array.from(createHash(hash).update(data).digest());
}

/** PKCS#1 v1.5 (RFC 8017, 8.2). With no digest of its own the algorithm takes the one the CMS states (RFC 3370, 3.2). */
function rsa(own: string | undefined): SignatureAlgorithm {
  return {
    judge(signed, stated) {
      if (own !== undefined && stated !== undefined && own !== stated) return "wrong";
      const digest = own ?? stated;
      if (digest !== undefined && weakDigests.has(digest)) return "weak-algorithm";
      const hash = hashes.get(digest ?? "");
      const key = publicKey(signed.spki);
      if (hash === undefined || key?.asymmetricKeyType !== "rsa") return "unsupported";
      const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
      if (bits < 2048) return "weak-key";
      return bits > limits.rsaBits ? "unsupported" : matches(hash, signed, key);
    },
  };
}

const curves = new Set(["prime256v1", "secp384r1"]);

/** ECDSA over P-256 or P-384, the signature a DER sequence of r and s (RFC 5753, 7.2). */
function ecdsa(own: string): SignatureAlgorithm {
  return {
    judge(signed, stated) {
      if (stated !== undefined && own !== stated) return "wrong";
      const hash = hashes.get(own);
      const key = publicKey(signed.spki);
      if (hash === undefined || key?.asymmetricKeyType !== "ec") return "unsupported";
      if (!curves.has(key.asymmetricKeyDetails?.namedCurve ?? "")) return "unsupported";
      return matches(hash, signed, key);
    },
  };
}

function matches(hash: Hash, signed: Signed, key: KeyObject): SignatureOutcome {
  return verify(hash, signed.data, key, signed.signature) ? "verified" : "wrong";
}

/** A key that OpenSSL can't read (GOST, a broken point) is none that we can judge by. */
function publicKey(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}
