/**
 * The signature of GOST R 34.10-2012 (RFC 7091, 6), and of 34.310-2004, which is the same over another curve.
 *
 * Numbers in, numbers out; how they stand in bytes is for `little-endian.ts`.
 */
import { type AffinePoint, type Curve, isOnCurve } from "./curve.ts";
import { multiply, multiplyBase, multiplyTwo } from "./multiply.ts";
import { affine, isZero } from "./points.ts";
import { inverse, modulo } from "./prime-field.ts";

/** The two numbers of a signature. */
export interface GostSignature {
  readonly r: bigint;
  readonly s: bigint;
}

/** Returns whether the point may be a public key: on the curve, and of the base point's order. */
export function isPublicKey(curve: Curve, point: AffinePoint): boolean {
  if (!isOnCurve(curve, point)) return false;
  // with a cofactor of 1 every point has that order
  return curve.cofactor === 1n || isZero(curve, multiply(curve, point, curve.q));
}

/** Returns the public key of a private one, which is at least 1 and below the order. */
export function publicKeyOf(curve: Curve, privateKey: bigint): AffinePoint {
  const [point] = affine(curve, [multiplyBase(curve, privateKey)]);
  if (point === undefined) throw new RangeError("a private key is no multiple of the order");
  return point;
}

/**
 * Returns whether a signature holds (RFC 7091, 6.2).
 *
 * @param publicKey - a point that `isPublicKey`
 * @param digest - the digest of the message as a number
 */
export function verifyDigest(curve: Curve, publicKey: AffinePoint, digest: bigint, { r, s }: GostSignature): boolean {
  const { q, p } = curve;
  if (r <= 0n || r >= q || s <= 0n || s >= q) return false;
  const inverted = inverse(exponent(curve, digest), q);
  const sum = multiplyTwo(curve, modulo(s * inverted, q), publicKey, modulo(-r * inverted, q));
  if (isZero(curve, sum)) return false;
  // x mod q is r: compared without the inversion that x itself would take
  const square = curve.field.loose(sum.z * sum.z);
  for (let x = r; x < p; x += q) {
    if ((x * square - sum.x) % p === 0n) return true;
  }
  return false;
}

/**
 * Returns a signature (RFC 7091, 6.1), or undefined when it takes another nonce.
 *
 * The time it takes tells of the key: no place for keys that others may measure.
 *
 * @param nonce - at least 1 and below the order, secret, and never used for another digest
 */
export function signDigest(curve: Curve, privateKey: bigint, digest: bigint, nonce: bigint): GostSignature | undefined {
  const { q } = curve;
  const [point] = affine(curve, [multiplyBase(curve, nonce)]);
  const r = (point?.x ?? 0n) % q;
  const s = modulo(r * privateKey + nonce * exponent(curve, digest), q);
  return r === 0n || s === 0n ? undefined : { r, s };
}

/** e of the standard: the digest modulo the order, and 1 instead of 0. */
function exponent(curve: Curve, digest: bigint): bigint {
  const rest = modulo(digest, curve.q);
  return rest === 0n ? 1n : rest;
}
