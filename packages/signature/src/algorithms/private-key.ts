/** Private keys as they are kept: PKCS#8 in PEM, whichever the algorithm. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { type GostPrivateKey, readGostPrivateKey, writeGostPrivateKey, writeGostPublicKey } from "../gost/gost-keys.ts";
import { type GostName, gostScheme } from "../gost/gost-schemes.ts";
import { publicKeyOf as gostPoint } from "../gost/gost-signature.ts";
import { decodePem, encodePem } from "../pem.ts";

/** Kinds of keys that are made here: RSA of 2,048 bits, ECDSA over P-256, GOST. */
export type KeyAlgorithm = "rsa" | "ecdsa" | GostName;

/** A new pair: the public key as SubjectPublicKeyInfo in DER, the private one as PKCS#8 in PEM. */
export interface KeyPair {
  readonly spki: Uint8Array;
  readonly key: string;
}

/** Returns new keys. */
export function newKeyPair(algorithm: KeyAlgorithm): KeyPair {
  if (algorithm !== "rsa" && algorithm !== "ecdsa") return newGostKeyPair(algorithm);
  const { publicKey, privateKey } =
    algorithm === "rsa"
      ? generateKeyPairSync("rsa", { modulusLength: 2048 })
      : generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    spki: Uint8Array.from(publicKey.export({ format: "der", type: "spki" })),
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
}

/**
 * Returns the public key of a private one, as SubjectPublicKeyInfo in DER.
 *
 * @param key - PKCS#8 in PEM
 */
export function publicKeyOf(key: string): Uint8Array {
  const gost = gostPrivateKey(key);
  return gost === undefined
    ? Uint8Array.from(createPublicKey(createPrivateKey(key)).export({ format: "der", type: "spki" }))
    : spkiOf(gost);
}

/**
 * Returns the GOST key in a PEM, undefined when it holds none.
 *
 * @throws MalformedError when it is a GOST key, but a wrong one
 */
export function gostPrivateKey(key: string): GostPrivateKey | undefined {
  const block = decodePem(key).find(({ label }) => label === "PRIVATE KEY");
  return block === undefined ? undefined : readGostPrivateKey(block.der);
}

function newGostKeyPair(name: GostName): KeyPair {
  const scheme = gostScheme(name);
  const { q, bytes } = scheme.curve;
  // 8 bytes more than needed leave no bias worth naming (FIPS 186-5, A.2.1)
  const number = (BigInt(`0x${randomBytes(bytes + 8).toString("hex")}`) % (q - 1n)) + 1n;
  const key = { scheme, number };
  return { spki: spkiOf(key), key: encodePem("PRIVATE KEY", writeGostPrivateKey(key)) };
}

function spkiOf({ scheme, number }: GostPrivateKey): Uint8Array {
  return writeGostPublicKey({ scheme, point: gostPoint(scheme.curve, number) });
}
