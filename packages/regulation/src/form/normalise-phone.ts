/**
 * Brings a telephone number into the international form, "+77011234567".
 *
 * A number of Kazakhstan may begin with +7, 8 or the area code; a foreign one
 * needs its plus. Spaces, hyphens and brackets are dropped.
 *
 * @returns undefined when the text is no telephone number
 */
export function normalisePhone(text: string): string | undefined {
  const digits = text.replaceAll(/[\s()-]/g, "");
  if (/^\+[1-9]\d{7,14}$/.test(digits)) {
    return digits.startsWith("+7") && digits.length !== 12 ? undefined : digits;
  }
  if (/^[78]\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  return /^7\d{9}$/.test(digits) ? `+7${digits}` : undefined;
}
