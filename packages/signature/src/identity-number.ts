/** Whether an IIN or a BIN can exist (government resolution of 11.06.2003 No. 565). */

const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * Whether the twelve digits can be the IIN of somebody: the date exists, the seventh digit is that of a century, the
 * check digit fits. 0 as the seventh digit occurs with foreigners.
 */
export function isPossibleIin(iin: string): boolean {
  const match = /^(\d\d)(\d\d)(\d\d)([0-6])\d{5}$/.exec(iin);
  if (match === null) return false;
  const [, year, month, day, century] = match.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(1800 + 100 * Math.max(0, Math.ceil((century ?? 0) / 2) - 1) + (year ?? 0), (month ?? 0) - 1, day);
  // with 0 the century is not known: every date but 30 February and its like may be one
  const exists = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  const leapDay = century === 0 && month === 2 && day === 29;
  return (exists || leapDay) && hasRightCheckDigit(iin);
}

/** Whether the twelve digits can be the BIN of an organisation: month, kind and check digit fit. */
export function isPossibleBin(bin: string): boolean {
  const match = /^\d\d(\d\d)[456][0-3]\d{6}$/.exec(bin);
  const month = Number(match?.[1]);
  return match !== null && month >= 1 && month <= 12 && hasRightCheckDigit(bin);
}

/** A first remainder of 10 leads to the second row of weights; a second one to no number at all. */
function hasRightCheckDigit(number: string): boolean {
  const digits = Array.from(number, Number);
  const remainder = (row: readonly number[]) =>
    row.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
  const first = remainder(weights);
  const digit = first === 10 ? remainder(secondWeights) : first;
  return digit < 10 && digits[11] === digit;
}
