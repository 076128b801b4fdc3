/**
 * What an edition's id says: `2019-01-01`, the day after which it is named.
 *
 * A file that comes to say other things of an edition than it did when the server first ran with it gives a second text
 * of the same edition, `2019-01-01.2`, then a third. Cases name the text that they were filed under.
 */

/** The day after which the edition is named, whichever text of it is meant: `2019-01-01`. */
export function dayOfEdition(id: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=\.\d+$)/.exec(id)?.[0] ?? id;
}

/** Which text of the edition is meant; 1 for the first, which has no number in its id. */
export function textOfEdition(id: string): number {
  return Number(/^\d{4}-\d{2}-\d{2}\.(?<text>\d+)$/.exec(id)?.groups?.["text"] ?? 1);
}

/**
 * The id of a text.
 *
 * @example
 * editionId("2019-01-01", 1); // "2019-01-01"
 * editionId("2019-01-01", 2); // "2019-01-01.2"
 */
export function editionId(day: string, text: number): string {
  return text === 1 ? day : `${day}.${text}`;
}
