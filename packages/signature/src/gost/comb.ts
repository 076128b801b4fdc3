/** Products by a comb of precomputed sums (Lim and Lee; Guide to Elliptic Curve Cryptography, 3.44). */
import type { AffinePoint, Curve } from "./curve.ts";
import { added, affine, doubled, type Point, pointAt } from "./points.ts";
import type { Term } from "./term.ts";

/** Bits of the factor that one look-up takes in; the table has 2 to this power entries. */
const TEETH = 8;

/** A point's table: entry j is the sum of its multiples by 2^(columns * i), for each bit i of j. */
export interface Comb {
  /** Distance of the teeth in bits. */
  readonly columns: number;
  /** Entry 0 is missing. */
  readonly table: readonly (Point | undefined)[];
}

/**
 * Makes the comb of a point.
 *
 * @param point - of the base point's order, so that none of the sums is zero
 */
export function makeComb(curve: Curve, point: AffinePoint): Comb {
  const columns = Math.ceil(curve.q.toString(2).length / TEETH);
  const sums: Point[] = [];
  let power = pointAt(point);
  for (let tooth = 0; tooth < TEETH; tooth++) {
    sums.push(power, ...sums.map((sum) => added(curve, sum, power)));
    for (let i = 0; i < columns; i++) power = doubled(curve, power);
  }
  return { columns, table: [undefined, ...affine(curve, sums).map(pointAt)] };
}

/**
 * Returns the comb's point times `factor`, as a term of a sum.
 *
 * @param factor - at least 0 and below the curve's order
 */
export function combTerm({ columns, table }: Comb, factor: bigint): Term {
  const bits = Array.from(factor.toString(2), Number).toReversed();
  return {
    positions: columns,
    at(position) {
      let entry = 0;
      for (let tooth = TEETH - 1; tooth >= 0; tooth--) entry = 2 * entry + (bits[position + tooth * columns] ?? 0);
      return table[entry];
    },
  };
}
