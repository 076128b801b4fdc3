import type { Edition, EditionAt, EditionNotOnRecord, Regulation } from "@reglament/regulation";

/** The wording asked for, undefined when there is none of this id; else today's, else the newest that one can read. */
export function shownEdition(
  { editions }: Regulation,
  standing: EditionAt,
  asked: string | undefined,
): Edition | EditionNotOnRecord | undefined {
  if (asked !== undefined) return editions.find(({ id }) => id === asked);
  if ("edition" in standing) return standing.edition;
  return editions.findLast(({ onRecord }) => onRecord) ?? editions.at(-1);
}
