/** Products by signed digits and tables of odd multiples (wNAF; Guide to Elliptic Curve Cryptography, 3.35 and 3.36). */
import type { AffinePoint, Curve } from "./curve.ts";
import { added, affine, doubled, negated, type Point, pointAt, zero } from "./points.ts";
import type { Term } from "./term.ts";

/** Widths of the digits: the base point's table is made once and so may be large. */
const BASE_WIDTH = 8;
const POINT_WIDTH = 5;

const baseTables = new WeakMap<Curve, readonly Point[]>();

/** Returns the base point times `factor`, as a term of a sum. */
export function baseTerm(curve: Curve, factor: bigint): Term {
  let table = baseTables.get(curve);
  if (table === undefined) {
    table = affine(curve, oddMultiples(curve, curve, BASE_WIDTH)).map(pointAt);
    baseTables.set(curve, table);
  }
  return digitTerm(table, signedDigits(factor, BASE_WIDTH));
}

/** Returns a point times `factor`, as a term of a sum. */
export function pointTerm(curve: Curve, point: AffinePoint, factor: bigint): Term {
  return digitTerm(oddMultiples(curve, point, POINT_WIDTH), signedDigits(factor, POINT_WIDTH));
}

/** @param table - the point times 1, 3, 5 and so on */
function digitTerm(table: readonly Point[], digits: Int8Array): Term {
  return {
    positions: digits.length,
    at(position) {
      const digit = digits[position] ?? 0;
      const multiple = digit === 0 ? undefined : table[Math.abs(digit) >> 1];
      return digit < 0 && multiple !== undefined ? negated(multiple) : multiple;
    },
  };
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
