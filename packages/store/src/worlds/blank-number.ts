/** What stands on a blank: its series and its number, with leading zeros as printed. */
export interface BlankNumber {
  readonly series: string;
  readonly number: number;
  readonly digits: number;
}

/**
 * Reads a blank's series and number: `ЖОБ 0001201`, also with a № between the two and in small letters.
 *
 * @returns undefined when it isn't a series of 1 to 12 signs, at least one of them a letter, followed by a number of 1 to 12 digits
 */
export function parseBlankNumber(text: string): BlankNumber | undefined {
  const [, series, digits] =
    /^(\S{1,12}?)\s*(?:№\s*)?(\d{1,12})$/u.exec(text.normalize("NFC").trim().toUpperCase()) ?? [];
  if (series === undefined || digits === undefined || !/\p{L}/u.test(series) || series.includes("№")) return undefined;
  return { series, number: Number(digits), digits: digits.length };
}

/** The one way in which a blank's number is written in cases and on pages: `ЖОБ 0001201`. */
export function blankNumberText({ series, number, digits }: BlankNumber): string {
  return `${series} ${String(number).padStart(digits, "0")}`;
}
