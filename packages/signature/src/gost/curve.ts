import { modulo, type PrimeField, primeField } from "./prime-field.ts";

/** The parameters of a curve y² = x³ + ax + b, as the standards list them. */
export interface CurveParameters {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  /** Order of the base point, a prime. */
  readonly q: bigint;
  /** How many times the order goes into the number of the curve's points. */
  readonly cofactor: bigint;
  readonly x: bigint;
  readonly y: bigint;
}

/** A curve with its field. */
export interface Curve extends CurveParameters {
  readonly field: PrimeField;
  /** Length of a coordinate, of r and of s in bytes. */
  readonly bytes: number;
  /** Whether a is -3, which makes doubling cheaper. */
  readonly isMinusThree: boolean;
}

/** A point other than zero by its coordinates, both at least 0 and below p. */
export interface AffinePoint {
  readonly x: bigint;
  readonly y: bigint;
}

/** Returns the curve of the parameters. */
export function makeCurve(parameters: CurveParameters): Curve {
  const { p, a } = parameters;
  return {
    ...parameters,
    field: primeField(p),
    bytes: Math.ceil(p.toString(16).length / 2),
    isMinusThree: a === p - 3n,
  };
}

/** Returns whether the coordinates are in range and fulfil the curve's equation. */
export function isOnCurve(curve: Curve, { x, y }: AffinePoint): boolean {
  const { p, a, b } = curve;
  if (x < 0n || x >= p || y < 0n || y >= p) return false;
  return modulo(y * y - (x * x + a) * x - b, p) === 0n;
}
