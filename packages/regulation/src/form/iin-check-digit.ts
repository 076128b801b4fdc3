const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * The twelfth digit that belongs to the first eleven of an IIN.
 *
 * Weighted sum modulo 11; when that is 10, once more with the second row of weights.
 * In the first row the eleventh digit weighs 11, which is nothing modulo 11: a slip in it goes unnoticed.
 *
 * @param eleven - exactly eleven digits
 * @returns 0 to 9, or undefined when both rows give 10: such a number is never assigned
 */
export function iinCheckDigit(eleven: string): number | undefined {
  const first = remainder(eleven, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = remainder(eleven, SECOND_WEIGHTS);
  return second < 10 ? second : undefined;
}

function remainder(eleven: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(eleven.charAt(place)), 0) % 11;
}
