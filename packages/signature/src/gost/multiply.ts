/**
 * Multiples of points, and sums of two of them with their doublings shared (Shamir's trick).
 *
 * A point met for the first time is multiplied by signed digits, which takes a
 * doubling for each bit of the factor. The base point and keys that come again
 * have combs, which take an eighth of the doublings.
 */
import { type Comb, combTerm, makeComb } from "./comb.ts";
import type { AffinePoint, Curve } from "./curve.ts";
import { added, doubled, type Point, zero } from "./points.ts";
import { baseTerm, pointTerm } from "./signed-digits.ts";
import type { Term } from "./term.ts";

/** Making a comb takes as long as this many products without one. */
const USES_BEFORE_COMB = 2;

const baseCombs = new WeakMap<Curve, Comb>();
const uses = new WeakMap<AffinePoint, number | Comb>();

/** Returns the base point times `factor`. */
export function multiplyBase(curve: Curve, factor: bigint): Point {
  return sumOf(curve, [combTerm(baseComb(curve), factor % curve.q)]);
}

/** Returns the point, of whatever order, times `factor`. */
export function multiply(curve: Curve, point: AffinePoint, factor: bigint): Point {
  return sumOf(curve, [pointTerm(curve, point, factor)]);
}

/**
 * Returns the base point times one factor plus another point of the same order times the other.
 *
 * When the same object comes again as `point`, it soon takes a third of the time.
 *
 * @param baseFactor - at least 0 and below the order, and so is `factor`
 */
export function multiplyTwo(curve: Curve, baseFactor: bigint, point: AffinePoint, factor: bigint): Point {
  const comb = combOf(curve, point);
  return comb === undefined
    ? sumOf(curve, [baseTerm(curve, baseFactor), pointTerm(curve, point, factor)])
    : sumOf(curve, [combTerm(baseComb(curve), baseFactor), combTerm(comb, factor)]);
}

function sumOf(curve: Curve, terms: readonly Term[]): Point {
  let sum = zero;
  for (let i = Math.max(...terms.map(({ positions }) => positions)) - 1; i >= 0; i--) {
    if (sum !== zero) sum = doubled(curve, sum);
    for (const term of terms) {
      const summand = term.at(i);
      if (summand !== undefined) sum = added(curve, sum, summand);
    }
  }
  return sum;
}

function baseComb(curve: Curve): Comb {
  let comb = baseCombs.get(curve);
  if (comb === undefined) {
    comb = makeComb(curve, curve);
    baseCombs.set(curve, comb);
  }
  return comb;
}

function combOf(curve: Curve, point: AffinePoint): Comb | undefined {
  const known = uses.get(point) ?? 0;
  if (typeof known !== "number") return known;
  const next = known < USES_BEFORE_COMB ? known + 1 : makeComb(curve, point);
  uses.set(point, next);
  return typeof next === "number" ? undefined : next;
}
