import { nearestWord } from "./nearest-word.ts";
import type { Problem, ProblemReason } from "./problem.ts";
import type { Way, YamlSource } from "./yaml-source.ts";

/** The problem of a word that leads nowhere, with the words that would and the nearest of them. */
export function unknownWord(
  word: string,
  known: readonly string[],
  reason: ProblemReason,
  way: Way,
  source: YamlSource,
): Problem {
  return source.problemAt(way, reason, {
    expected: known.length === 0 ? undefined : known.join(", "),
    nearest: nearestWord(word, known),
  });
}

/** No problem for a word that is known, one for any other. */
export function knownWord(
  word: string,
  known: readonly string[],
  reason: ProblemReason,
  way: Way,
  source: YamlSource,
): Problem[] {
  return known.includes(word) ? [] : [unknownWord(word, known, reason, way, source)];
}
