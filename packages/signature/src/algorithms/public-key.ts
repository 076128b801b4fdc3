import { createPublicKey, type KeyObject } from "node:crypto";
import { limits } from "../limits.ts";
import { Recent } from "./recent.ts";

/**
 * Reading a key takes as long as verifying with it, and the authorities' keys
 * come again with every signature.
 */
const recent = new Recent<KeyObject | "unreadable">(64);

/** Longest SubjectPublicKeyInfo that is read, in bytes: more than the longest RSA key takes. */
const LONGEST = 2048;

/** Returns the key of a SubjectPublicKeyInfo in DER; one that OpenSSL can't read (a broken point) is none we can judge by. */
export function publicKey(spki: Uint8Array): KeyObject | undefined {
  const key = spki.length > LONGEST ? "unreadable" : recent.of(spki, read);
  return key === "unreadable" ? undefined : key;
}

function read(spki: Uint8Array): KeyObject | "unreadable" {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
  } catch {
    return "unreadable";
  }
}

/** Public exponents of RSA keys lie between these (FIPS 186-5, 5.1); an even one is none that OpenSSL verifies with. */
const LEAST_EXPONENT = 65_537n;
const ABOVE_EXPONENTS = 2n ** 256n;

/** Returns what is wrong with an RSA key's length or exponent, undefined when nothing is. */
export function rsaKeyFault(key: KeyObject): "weak-key" | "unsupported" | undefined {
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  if (modulusLength < 2048 || publicExponent < LEAST_EXPONENT) return "weak-key";
  // verifying takes the longer, the longer they are
  return modulusLength > limits.rsaBits || publicExponent >= ABOVE_EXPONENTS ? "unsupported" : undefined;
}
