/**
 * The individual identification number (IIN): twelve digits that name a person.
 *
 * Six digits of the birth date (YYMMDD), one for century and sex, four of a
 * running number, one check digit. This module says whether a text is such a
 * number; it doesn't know whether a living person bears it.
 *
 * The surprise: 7 and 8 in the seventh place belong to nobody. They mark the
 * invented people of training worlds and are turned away everywhere else, as
 * training turns away all others: no living person's number belongs there.
 */
import type { PlainDate } from "@reglament/calendar";
import { findPlainDate } from "../read/find-plain-date.ts";
import { iinCheckDigit } from "./iin-check-digit.ts";

/** A number that passed {@link parseIin}. */
export interface Iin {
  /** Twelve digits. */
  readonly number: string;
  /** Seventh digit 0, seen with some foreigners: the number doesn't tell the century or the sex. A warning, no error. */
  readonly foreigner: boolean;
  /** Seventh digit 7 or 8: an invented person. */
  readonly training: boolean;
}

/** Why a text isn't an IIN. Codes are public: add, never rename. */
export const iinRejections = {
  IIN_FORMAT: "The text isn't twelve digits.",
  IIN_CENTURY: "The seventh digit names no century.",
  IIN_BIRTH_DATE: "The first six digits are no date of the century that the seventh names.",
  IIN_CHECK_DIGIT: "The twelfth digit doesn't follow from the others; one of them is mistyped.",
  IIN_TRAINING_ONLY: "The number belongs to an invented person and serves in training only.",
  IIN_REAL_IN_TRAINING: "The number may be a living person's, and training takes invented people's alone.",
} as const;
export type IinRejectionCode = keyof typeof iinRejections;

/** Years up to 20{@link LAST_TRAINING_YEAR} are read as 20xx, the others as 19xx; training numbers only. */
const LAST_TRAINING_YEAR = 30;

/**
 * Reads an IIN.
 *
 * Spaces around and inside the number are dropped, as people copy it in groups.
 * The checks run from the coarse to the fine: format, century, training, check
 * digit, birth date.
 *
 * @param options.training - whether the number is for training, which takes invented people and nobody else
 * @returns the number, or `rejected` with the first check that it fails
 */
export function parseIin(
  text: string,
  options: { readonly training: boolean },
): Iin | { readonly rejected: IinRejectionCode } {
  const number = text.replaceAll(/\s/g, "");
  if (!/^[0-9]{12}$/.test(number)) return { rejected: "IIN_FORMAT" };
  const seventh = number.charAt(6);
  if (seventh === "9") return { rejected: "IIN_CENTURY" };
  const training = seventh === "7" || seventh === "8";
  if (training && !options.training) return { rejected: "IIN_TRAINING_ONLY" };
  if (!training && options.training) return { rejected: "IIN_REAL_IN_TRAINING" };
  if (iinCheckDigit(number.slice(0, 11)) !== Number(number.charAt(11))) return { rejected: "IIN_CHECK_DIGIT" };
  if (!centuriesOf(number).some((century) => birthDateIn(number, century))) return { rejected: "IIN_BIRTH_DATE" };
  return { number, foreigner: seventh === "0", training };
}

/** The date of birth that the number carries; undefined for a foreigner's number, which leaves the century open. */
export function birthDateOf(iin: Iin): PlainDate | undefined {
  const [century, another] = centuriesOf(iin.number);
  return century === undefined || another !== undefined ? undefined : birthDateIn(iin.number, century);
}

/** The sex that the number carries; undefined for a foreigner's number. */
export function sexOf(iin: Iin): "male" | "female" | undefined {
  const seventh = Number(iin.number.charAt(6));
  if (seventh === 0) return undefined;
  return seventh % 2 === 1 ? "male" : "female";
}

function centuriesOf(number: string): readonly string[] {
  switch (number.charAt(6)) {
    case "1":
    case "2":
      return ["18"];
    case "3":
    case "4":
      return ["19"];
    case "5":
    case "6":
      return ["20"];
    case "7":
    case "8":
      return [Number(number.slice(0, 2)) <= LAST_TRAINING_YEAR ? "20" : "19"];
    default:
      return ["19", "20"];
  }
}

function birthDateIn(number: string, century: string): PlainDate | undefined {
  return findPlainDate(`${century}${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`);
}
