/**
 * Arithmetic modulo a prime on plain `bigint`.
 *
 * Values travel *loose*: congruent to what they stand for, a little below zero or
 * above the prime now and then. Sums and differences of a few loose values need no
 * work at all, so each formula reduces once per product or sum of products.
 * Nothing here takes the same time for all values.
 */
export interface PrimeField {
  readonly prime: bigint;
  /** Returns a loose value for any number of at most twice the prime's length and 16 bits. */
  readonly loose: (value: bigint) => bigint;
}

/** Primes 2^bits - excess with an excess of at most this many bits are reduced without a division, unless they are short. */
const EXCESS_BITS = 16;
const SHORTEST_BITS = 128;

/** Returns the field of a prime; a prime just below a power of two makes a fast one. */
export function primeField(prime: bigint): PrimeField {
  const bits = prime.toString(2).length;
  const shift = BigInt(bits);
  const excess = (1n << shift) - prime;
  if (bits < SHORTEST_BITS || excess >> BigInt(EXCESS_BITS) !== 0n) {
    return { prime, loose: (value) => value % prime };
  }
  return {
    prime,
    // 2^bits is congruent to the excess; shifting and cutting keep that true of negative values
    loose(value) {
      const once = BigInt.asUintN(bits, value) + (value >> shift) * excess;
      const above = once >> shift;
      return above === 0n ? once : BigInt.asUintN(bits, once) + above * excess;
    },
  };
}

/** Returns the least non-negative number congruent to `value`. */
export function modulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/**
 * Returns the inverse modulo a prime, by the extended Euclidean algorithm.
 *
 * @throws RangeError for a multiple of the prime
 */
export function inverse(value: bigint, prime: bigint): bigint {
  let [divisor, rest] = [prime, modulo(value, prime)];
  let [previous, factor] = [0n, 1n];
  while (rest > 0n) {
    const quotient = divisor / rest;
    [divisor, rest] = [rest, divisor - quotient * rest];
    [previous, factor] = [factor, previous - quotient * factor];
  }
  if (divisor !== 1n) throw new RangeError("zero has no inverse");
  return modulo(previous, prime);
}
