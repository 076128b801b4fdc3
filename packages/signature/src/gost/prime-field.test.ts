import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inverse, modulo, primeField } from "./prime-field.ts";

const primes = [2n ** 512n - 569n, 2n ** 256n - 617n, 2n ** 255n + 0x431n, 97n];

describe.each(primes)("modulo the prime %s", (prime) => {
  const field = primeField(prime);
  const bits = BigInt(prime.toString(2).length);
  const largest = 2n ** (2n * bits + 16n) - 1n;

  test("a loose value stays congruent and short", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -largest, max: largest }), (value) => {
        const loose = field.loose(value);
        expect(modulo(loose - value, prime)).toBe(0n);
        expect(loose < 2n * prime && loose > -prime).toBe(true);
      }),
      { numRuns: 300, seed: 20_190_610, examples: [[0n], [prime], [-prime], [largest], [-largest], [2n ** bits]] },
    );
  });

  test("a value times its inverse is 1", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: prime - 1n }), fc.constantFrom(-1n, 1n), (value, sign) => {
        expect(modulo(sign * value * inverse(sign * value, prime), prime)).toBe(1n);
      }),
      { numRuns: 50, seed: 20_190_610 },
    );
    expect(() => inverse(0n, prime)).toThrow(RangeError);
    expect(() => inverse(3n * prime, prime)).toThrow(RangeError);
  });
});
