/** Multiples of points, by signed digits and tables of odd multiples (wNAF; Guide to ECC, 3.36 and 3.51). */
import type { AffinePoint, Curve } from "./curve.ts";
import { added, affine, doubled, negated, type Point, pointAt, zero } from "./points.ts";

/** Widths of the signed digits: the base point's table is made once and so may be large. */
const BASE_WIDTH = 8;
const POINT_WIDTH = 5;

interface Term {
  readonly digits: Int8Array;
  /** The point times 1, 3, 5 and so on. */
  readonly table: readonly Point[];
}

/** Returns the base point times `factor`. */
export function multiplyBase(curve: Curve, factor: bigint): Point {
  return sumOf(curve, [baseTerm(curve, factor)]);
}

/** Returns the point times `factor`. */
export function multiply(curve: Curve, point: AffinePoint, factor: bigint): Point {
  return sumOf(curve, [term(curve, point, factor)]);
}

/** Returns the base point times one factor plus another point times the other, doubling for both at once (Shamir). */
export function multiplyTwo(curve: Curve, baseFactor: bigint, point: AffinePoint, factor: bigint): Point {
  return sumOf(curve, [baseTerm(curve, baseFactor), term(curve, point, factor)]);
}

function sumOf(curve: Curve, terms: readonly Term[]): Point {
  let sum = zero;
  for (let i = Math.max(...terms.map(({ digits }) => digits.length)) - 1; i >= 0; i--) {
    if (sum !== zero) sum = doubled(curve, sum);
    for (const { digits, table } of terms) {
      const digit = digits[i] ?? 0;
      const multiple = digit === 0 ? undefined : table[Math.abs(digit) >> 1];
      if (multiple !== undefined) sum = added(curve, sum, digit < 0 ? negated(multiple) : multiple);
    }
  }
  return sum;
}

const baseTables = new WeakMap<Curve, readonly Point[]>();

function baseTerm(curve: Curve, factor: bigint): Term {
  let table = baseTables.get(curve);
  if (table === undefined) {
    table = affine(curve, oddMultiples(curve, curve, BASE_WIDTH)).map(pointAt);
    baseTables.set(curve, table);
  }
  return { digits: signedDigits(factor, BASE_WIDTH), table };
}

function term(curve: Curve, point: AffinePoint, factor: bigint): Term {
  return { digits: signedDigits(factor, POINT_WIDTH), table: oddMultiples(curve, point, POINT_WIDTH) };
}

function oddMultiples(curve: Curve, point: AffinePoint, width: number): readonly Point[] {
  const multiples = [pointAt(point)];
  const twice = doubled(curve, pointAt(point));
  for (let i = 1; i < 2 ** (width - 2); i++) multiples.push(added(curve, twice, multiples[i - 1] ?? zero));
  return multiples;
}

/**
 * Returns digits, the least significant first, that are 0 or odd and of at most
 * `width` bits with their sign, any two that aren't 0 at least `width` apart.
 */
function signedDigits(factor: bigint, width: number): Int8Array {
  const bits = Array.from(factor.toString(2), Number).toReversed();
  const digits = new Int8Array(bits.length + 1);
  let carry = 0;
  for (let i = 0; i < digits.length; ) {
    if ((bits[i] ?? 0) + carry !== 1) {
      // 0 goes on as 0; 1 and a carry make 0 and a carry
      i += 1;
      continue;
    }
    let digit = 0;
    for (let j = width - 1; j >= 0; j--) digit = 2 * digit + (bits[i + j] ?? 0);
    digit += carry;
    carry = digit >= 2 ** (width - 1) ? 1 : 0;
    digits[i] = digit - carry * 2 ** width;
    i += width;
  }
  return digits;
}
