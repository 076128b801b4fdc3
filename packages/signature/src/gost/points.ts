/**
 * Points of a curve in Jacobian coordinates: x is X/Z², y is Y/Z³, zero has Z = 0.
 *
 * Formulas: Hankerson, Menezes, Vanstone, Guide to Elliptic Curve Cryptography, 3.2.
 * All coordinates are loose (`prime-field.ts`).
 */
import type { AffinePoint, Curve } from "./curve.ts";
import { inverse, modulo } from "./prime-field.ts";

/** A point; zero is any with a Z congruent to 0. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

/** The point that adds nothing. */
export const zero: Point = { x: 1n, y: 1n, z: 0n };

/** Returns the point of the coordinates. */
export function pointAt({ x, y }: AffinePoint): Point {
  return { x, y, z: 1n };
}

/** Returns whether the point is zero. */
export function isZero(curve: Curve, { z }: Point): boolean {
  return z % curve.p === 0n;
}

/** Returns the same point on the other side of the x axis. */
export function negated({ x, y, z }: Point): Point {
  return { x, y: -y, z };
}

/** Returns twice the point. */
export function doubled(curve: Curve, { x, y, z }: Point): Point {
  const { loose } = curve.field;
  const zz = loose(z * z);
  const yy = loose(y * y);
  const xyy = loose(x * yy);
  const slope = loose(curve.isMinusThree ? 3n * (x - zz) * (x + zz) : 3n * x * x + curve.a * loose(zz * zz));
  const tripled = loose(slope * slope - 8n * xyy);
  return {
    x: tripled,
    y: loose(slope * (4n * xyy - tripled) - 8n * yy * yy),
    z: loose(2n * y * z),
  };
}

/** Returns the sum of any two points, equal, opposite and zero ones included. */
export function added(curve: Curve, one: Point, other: Point): Point {
  if (isZero(curve, one)) return other;
  if (isZero(curve, other)) return one;
  const { loose } = curve.field;
  const isAffine = other.z === 1n;
  const zz1 = loose(one.z * one.z);
  const zz2 = isAffine ? 1n : loose(other.z * other.z);
  const x1 = isAffine ? one.x : loose(one.x * zz2);
  const y1 = isAffine ? one.y : loose(loose(one.y * other.z) * zz2);
  const width = loose(other.x * zz1) - x1;
  const height = loose(loose(other.y * one.z) * zz1) - y1;
  if (width % curve.p === 0n) return height % curve.p === 0n ? doubled(curve, one) : zero;
  const square = loose(width * width);
  const cube = loose(square * width);
  const middle = loose(x1 * square);
  const x = loose(height * height - cube - 2n * middle);
  return {
    x,
    y: loose(height * (middle - x) - y1 * cube),
    z: loose((isAffine ? one.z : loose(one.z * other.z)) * width),
  };
}

/** Returns the coordinates of points that aren't zero, with one inversion for all of them (Montgomery's trick). */
export function affine(curve: Curve, points: readonly Point[]): readonly AffinePoint[] {
  const { loose } = curve.field;
  const products: bigint[] = [];
  let product = 1n;
  for (const { z } of points) {
    products.push(product);
    product = loose(product * z);
  }
  let left = inverse(product, curve.p);
  const found: AffinePoint[] = [];
  for (const [i, { x, y, z }] of [...points.entries()].toReversed()) {
    const inverted = loose(left * (products[i] ?? 1n));
    left = loose(left * z);
    const square = loose(inverted * inverted);
    found.push({ x: modulo(x * square, curve.p), y: modulo(loose(y * square) * inverted, curve.p) });
  }
  return found.toReversed();
}
