/**
 * A name as it is compared in searches: small letters, one space between words, ё as е, letters composed.
 *
 * Folded here and not by the database, so that it is the same whatever collation a server has.
 */
export function searchableName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[\s ]+/gu, " ")
    .trim();
}
