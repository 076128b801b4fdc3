import { createPublicKey, type KeyObject } from "node:crypto";
import { limits } from "../limits.ts";
import { Recent } from "./recent.ts";

/**
 * Reading a key takes as long as verifying with it, and the authorities' keys
 * come again with every signature.
 */
const recent = new Recent<KeyObject | "unreadable">(64);

/** Longest SubjectPublicKeyInfo that is remembered, in bytes: more than the longest RSA key takes. */
const LONGEST_REMEMBERED = 2048;

/** Returns the key of a SubjectPublicKeyInfo in DER; one that OpenSSL can't read (a broken point) is none we can judge by. */
export function publicKey(spki: Uint8Array): KeyObject | undefined {
  const key = spki.length > LONGEST_REMEMBERED ? read(spki) : recent.of(spki, read);
  return key === "unreadable" ? undefined : key;
}

function read(spki: Uint8Array): KeyObject | "unreadable" {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
  } catch {
    return "unreadable";
  }
}

/** Returns what is wrong with an RSA key's length, undefined when nothing is. */
export function rsaLengthFault(key: KeyObject): "weak-key" | "unsupported" | undefined {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 2048) return "weak-key";
  return bits > limits.rsaBits ? "unsupported" : undefined;
}
