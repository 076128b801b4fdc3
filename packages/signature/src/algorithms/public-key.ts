import { createPublicKey, type KeyObject } from "node:crypto";
import { limits } from "../limits.ts";

/** Returns the key of a SubjectPublicKeyInfo in DER; one that OpenSSL can't read (a broken point) is none we can judge by. */
export function publicKey(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}

/** Returns what is wrong with an RSA key's length, undefined when nothing is. */
export function rsaLengthFault(key: KeyObject): "weak-key" | "unsupported" | undefined {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 2048) return "weak-key";
  return bits > limits.rsaBits ? "unsupported" : undefined;
}
