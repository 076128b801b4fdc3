import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AffinePoint, Curve } from "./curve.ts";
import { curve256, curve512, curve2004 } from "./curves.ts";
import { multiply, multiplyBase, multiplyTwo } from "./multiply.ts";
import { added, affine, doubled, isZero, negated, type Point, pointAt, zero } from "./points.ts";
import { inverse, modulo } from "./prime-field.ts";

/** The group law as textbooks write it, on coordinates; undefined is zero. */
function sum(curve: Curve, one: AffinePoint | undefined, other: AffinePoint | undefined): AffinePoint | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const { p, a } = curve;
  if (one.x === other.x && modulo(one.y + other.y, p) === 0n) return undefined;
  const slope =
    one.x === other.x
      ? (3n * one.x * one.x + a) * inverse(2n * one.y, p)
      : (other.y - one.y) * inverse(other.x - one.x, p);
  const x = modulo(slope * slope - one.x - other.x, p);
  return { x, y: modulo(slope * (one.x - x) - one.y, p) };
}

function times(curve: Curve, factor: bigint): AffinePoint | undefined {
  let total: AffinePoint | undefined;
  let power: AffinePoint | undefined = { x: curve.x, y: curve.y };
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) total = sum(curve, total, power);
    power = sum(curve, power, power);
  }
  return total;
}

function coordinates(curve: Curve, point: Point): AffinePoint | undefined {
  return isZero(curve, point) ? undefined : affine(curve, [point])[0];
}

function text(point: AffinePoint | undefined): string {
  return point === undefined ? "zero" : `${point.x},${point.y}`;
}

describe.each([
  ["512", curve512],
  ["256", curve256],
  ["2004", curve2004],
])("points of the curve %s", (_name, curve) => {
  const scalar = fc.oneof(fc.bigInt({ min: 0n, max: curve.q }), fc.bigInt({ min: 0n, max: 300n }));

  test("add and multiply as the group law says", () => {
    fc.assert(
      fc.property(scalar, scalar, (m, n) => {
        const [one, other] = [times(curve, m), times(curve, n)];
        const point = other ?? { x: curve.x, y: curve.y };
        const found = {
          base: coordinates(curve, multiplyBase(curve, m)),
          sum: coordinates(curve, added(curve, multiplyBase(curve, m), multiplyBase(curve, n))),
          twice: coordinates(curve, doubled(curve, multiplyBase(curve, m))),
          product: coordinates(curve, multiply(curve, point, m)),
          both: coordinates(curve, multiplyTwo(curve, m, point, n)),
        };
        expect(found).toEqual({
          base: one,
          sum: sum(curve, one, other),
          twice: sum(curve, one, one),
          product: times(curve, (other === undefined ? m : m * n) % curve.q),
          both: times(curve, (m + (other === undefined ? n : n * n)) % curve.q),
        });
      }),
      { numRuns: 15, seed: 20_190_610 },
    );
  });

  test("that come again are multiplied by another way to the same end", () => {
    fc.assert(
      fc.property(scalar, scalar, fc.bigInt({ min: 1n, max: curve.q - 1n }), (m, n, k) => {
        // given
        const point = times(curve, k) ?? curve;
        const [one, other] = [m % curve.q, n % curve.q];

        // when
        const sums = [1, 2, 3, 4].map(() => coordinates(curve, multiplyTwo(curve, one, point, other)));

        // then
        expect(new Set(sums.map(text))).toEqual(new Set([text(times(curve, (one + other * k) % curve.q))]));
      }),
      {
        numRuns: 8,
        seed: 20_190_610,
        examples: [
          [0n, 0n, 1n],
          [1n, curve.q - 1n, 1n],
          [curve.q - 1n, 1n, curve.q - 1n],
        ],
      },
    );
  });

  test("of the same place in other coordinates double, and opposite ones cancel", () => {
    // given
    const base = pointAt(curve);
    const again = added(curve, multiplyBase(curve, 5n), negated(multiplyBase(curve, 4n)));

    // then
    expect(coordinates(curve, added(curve, base, again))).toEqual(times(curve, 2n));
    expect(coordinates(curve, added(curve, again, base))).toEqual(times(curve, 2n));
    expect(isZero(curve, added(curve, base, negated(again)))).toBe(true);
    expect(isZero(curve, added(curve, again, negated(base)))).toBe(true);
    expect(isZero(curve, doubled(curve, zero))).toBe(true);
    expect(added(curve, zero, base)).toBe(base);
    expect(added(curve, base, zero)).toBe(base);
  });

  test("come back to coordinates together as alone", () => {
    // given
    const points = [1n, 2n, 77n, curve.q - 1n].map((factor) => multiplyBase(curve, factor));

    // then
    expect(affine(curve, points)).toEqual(points.map((point) => coordinates(curve, point)));
    expect(() => affine(curve, [pointAt(curve), zero])).toThrow(RangeError);
  });
});
