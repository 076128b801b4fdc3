import { nearestWord } from "@reglament/regulation";

/** The known word nearest to one that isn't known; all of them when none is near. */
export function nearestOf(
  word: string,
  known: readonly string[],
): { readonly nearest: string } | { readonly known: string } {
  const nearest = known.find((candidate) => word !== "" && candidate.startsWith(word)) ?? nearestWord(word, known);
  return nearest === undefined ? { known: known.join(", ") } : { nearest };
}
