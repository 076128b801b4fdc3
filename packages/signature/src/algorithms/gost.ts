import { MalformedError } from "../der/malformed.ts";
import { type GostPublicKey, readGostPublicKey } from "../gost/gost-keys.ts";
import type { GostScheme } from "../gost/gost-schemes.ts";
import { verifyDigest } from "../gost/gost-signature.ts";
import { readLittleEndian } from "../gost/little-endian.ts";
import { Recent } from "./recent.ts";
import { hasNoParameters, type SignatureAlgorithm } from "./signature-algorithm.ts";

/** One of Kazakhstan's GOST signatures: r then s, each little-endian; so is the digest read as a number. */
export function gost(scheme: GostScheme): SignatureAlgorithm {
  const { curve } = scheme;
  return {
    judge(signed, stated) {
      if (stated !== undefined && stated !== scheme.digestOid) return "wrong";
      const key = publicKey(signed.spki);
      if (key === "malformed") return "wrong";
      if (key === "another" || key.scheme !== scheme || !hasNoParameters(signed)) return "unsupported";
      const { signature, data } = signed;
      if (signature.length !== 2 * curve.bytes) return "wrong";
      const r = readLittleEndian(signature.subarray(0, curve.bytes));
      const s = readLittleEndian(signature.subarray(curve.bytes));
      const digest = readLittleEndian(scheme.digest(data));
      return verifyDigest(curve, key.point, digest, { r, s }) ? "verified" : "wrong";
    },
  };
}

/** Whether a point has the right order takes as long as verifying with it, and the authorities' keys come again. */
const recent = new Recent<GostPublicKey | "malformed" | "another">(64);

/** Longest SubjectPublicKeyInfo that is remembered, in bytes: more than any GOST key takes. */
const LONGEST_REMEMBERED = 512;

function publicKey(spki: Uint8Array): GostPublicKey | "malformed" | "another" {
  return spki.length > LONGEST_REMEMBERED ? read(spki) : recent.of(spki, read);
}

function read(spki: Uint8Array): GostPublicKey | "malformed" | "another" {
  try {
    return readGostPublicKey(spki) ?? "another";
  } catch (error) {
    if (error instanceof MalformedError) return "malformed";
    throw error;
  }
}
