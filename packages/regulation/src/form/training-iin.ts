import type { PlainDate } from "@reglament/calendar";
import { iinCheckDigit } from "./iin-check-digit.ts";

/**
 * Makes the IIN of an invented person, who can't exist: its seventh digit is 7 (male) or 8 (female).
 *
 * @param birth - a date from 1931 to 2030, the years that a training number can tell apart
 * @param order - the running number, 0 to 9999
 * @returns twelve digits, or undefined when this running number has no check digit: take the next one
 * @throws RangeError on a birth date or running number out of range
 *
 * @example
 * makeTrainingIin(plainDate("2012-05-17"), "female", 1); // "120517800014"
 */
export function makeTrainingIin(birth: PlainDate, sex: "male" | "female", order: number): string | undefined {
  const year = Number(birth.slice(0, 4));
  if (year < 1931 || year > 2030) throw new RangeError(`A training IIN can't carry the birth year ${year}`);
  if (!Number.isInteger(order) || order < 0 || order > 9999) {
    throw new RangeError(`The running number of an IIN is 0 to 9999, not ${order}`);
  }
  const date = birth.slice(2).replaceAll("-", "");
  const eleven = `${date}${sex === "male" ? "7" : "8"}${String(order).padStart(4, "0")}`;
  const checkDigit = iinCheckDigit(eleven);
  return checkDigit === undefined ? undefined : `${eleven}${checkDigit}`;
}
