import { nearestWord } from "@reglament/regulation";

/** A longer word is no misspelling of anything, and comparing it would take long. */
const LONGEST_WORD = 60;

/** The known word nearest to one that isn't known; all of them when none is near. */
export function nearestOf(
  word: string,
  known: readonly string[],
): { readonly nearest: string } | { readonly known: string } {
  if (word.length > LONGEST_WORD) return { known: known.join(", ") };
  const nearest = known.find((candidate) => word !== "" && candidate.startsWith(word)) ?? nearestWord(word, known);
  return nearest === undefined ? { known: known.join(", ") } : { nearest };
}
