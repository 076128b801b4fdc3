import type { GostPrivateKey } from "./gost-keys.ts";
import { type GostSignature, signDigest } from "./gost-signature.ts";
import { readLittleEndian, writeLittleEndian } from "./little-endian.ts";
import { nonces } from "./nonce.ts";

/**
 * Returns the signature over a message: r then s, each little-endian.
 *
 * The same key and message give the same signature. The time taken tells of the
 * key: meant for training and test keys; others belong in a signing program.
 */
export function signMessage({ scheme, number }: GostPrivateKey, message: Uint8Array): Uint8Array {
  const { curve } = scheme;
  const digest = readLittleEndian(scheme.digest(message));
  let signature: GostSignature | undefined;
  for (const nonce of nonces(curve.q, number, digest % curve.q)) {
    signature = signDigest(curve, number, digest, nonce);
    if (signature !== undefined) break;
  }
  const { r, s } = signature ?? { r: 0n, s: 0n };
  return Uint8Array.from(Buffer.concat([writeLittleEndian(r, curve.bytes), writeLittleEndian(s, curve.bytes)]));
}
