import { MalformedError } from "../der/malformed.ts";
import { type GostPublicKey, readGostPublicKey } from "../gost/gost-keys.ts";
import type { GostScheme } from "../gost/gost-schemes.ts";
import { verifyDigest } from "../gost/gost-signature.ts";
import { readLittleEndian } from "../gost/little-endian.ts";
import { hasNoParameters, type SignatureAlgorithm } from "./signature-algorithm.ts";

/** One of Kazakhstan's GOST signatures: r then s, each little-endian; so is the digest read as a number. */
export function gost(scheme: GostScheme): SignatureAlgorithm {
  const { curve } = scheme;
  return {
    judge(signed, stated) {
      if (stated !== undefined && stated !== scheme.digestOid) return "wrong";
      const key = publicKey(signed.spki);
      if (key === "malformed") return "wrong";
      if (key?.scheme !== scheme || !hasNoParameters(signed)) return "unsupported";
      const { signature, data } = signed;
      if (signature.length !== 2 * curve.bytes) return "wrong";
      const r = readLittleEndian(signature.subarray(0, curve.bytes));
      const s = readLittleEndian(signature.subarray(curve.bytes));
      const digest = readLittleEndian(scheme.digest(data));
      return verifyDigest(curve, key.point, digest, { r, s }) ? "verified" : "wrong";
    },
  };
}

function publicKey(spki: Uint8Array): GostPublicKey | "malformed" | undefined {
  try {
    return readGostPublicKey(spki);
  } catch (error) {
    if (error instanceof MalformedError) return "malformed";
    throw error;
  }
}
