import { verify } from "node:crypto";
import { isWeakDigest, nodeHash } from "./digests.ts";
import { publicKey, rsaKeyFault } from "./public-key.ts";
import { hasNoParameters, type SignatureAlgorithm } from "./signature-algorithm.ts";

/**
 * RSA with PKCS#1 v1.5 (RFC 8017, 8.2).
 *
 * @param own - the digest that the algorithm's identifier names; undefined for
 *   rsaEncryption, which takes the one the CMS states (RFC 3370, 3.2)
 */
export function rsaPkcs1(own: string | undefined): SignatureAlgorithm {
  return {
    judge(signed, stated) {
      if (own !== undefined && stated !== undefined && own !== stated) return "wrong";
      const digest = own ?? stated;
      if (digest !== undefined && isWeakDigest(digest)) return "weak-algorithm";
      const hash = nodeHash(digest);
      const key = publicKey(signed.spki);
      if (hash === undefined || key?.asymmetricKeyType !== "rsa" || !hasNoParameters(signed)) return "unsupported";
      return rsaKeyFault(key) ?? (verify(hash, signed.data, key, signed.signature) ? "verified" : "wrong");
    },
  };
}
