import { iinCheckDigit } from "./iin-check-digit.ts";

/**
 * Makes the BIN of an invented organisation, which none can have: its fifth digit is 9, where real ones have 4, 5 or 6.
 *
 * @param month - when it was registered, its year and month of two digits each: `1503`
 * @param order - the running number, 0 to 99999
 * @returns twelve digits, or undefined when this running number has no check digit: take the next one
 * @throws RangeError on a month or running number out of range
 *
 * @example
 * makeTrainingBin("1503", 1); // "150390000012"
 */
export function makeTrainingBin(month: string, order: number): string | undefined {
  if (!/^\d\d(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`${month} is no month of a BIN`);
  if (!Number.isInteger(order) || order < 0 || order > 99_999) {
    throw new RangeError(`The running number of a BIN is 0 to 99999, not ${order}`);
  }
  const eleven = `${month}90${String(order).padStart(5, "0")}`;
  const checkDigit = iinCheckDigit(eleven);
  return checkDigit === undefined ? undefined : `${eleven}${checkDigit}`;
}
