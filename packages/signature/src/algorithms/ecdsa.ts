import { verify } from "node:crypto";
import { nodeHash } from "./digests.ts";
import { publicKey } from "./public-key.ts";
import { hasNoParameters, type SignatureAlgorithm } from "./signature-algorithm.ts";

const curves = new Set(["prime256v1", "secp384r1"]);

/** ECDSA over P-256 or P-384, the signature a DER sequence of r and s (RFC 5753, 7.2). */
export function ecdsa(own: string): SignatureAlgorithm {
  return {
    judge(signed, stated) {
      if (stated !== undefined && own !== stated) return "wrong";
      const hash = nodeHash(own);
      const key = publicKey(signed.spki);
      if (hash === undefined || key?.asymmetricKeyType !== "ec" || !hasNoParameters(signed)) return "unsupported";
      if (!curves.has(key.asymmetricKeyDetails?.namedCurve ?? "")) return "unsupported";
      return verify(hash, signed.data, key, signed.signature) ? "verified" : "wrong";
    },
  };
}
