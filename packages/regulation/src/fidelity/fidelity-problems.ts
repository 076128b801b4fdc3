import type { PartOfText, SourceText } from "./source-text.ts";

/** A clause of a text whose place in the files isn't settled. */
export interface FidelityProblem {
  readonly text: string;
  readonly part: string;
  readonly file: string;
  readonly clause: string;
  /** `lost`: neither carried by a field nor excused. `both`: carried and excused at once. */
  readonly reason: "lost" | "both";
}

/**
 * Lists the clauses that no field carries and nothing excuses, or that are carried and excused at once.
 *
 * An assumption alone carries no clause: it says how a rule is read, and the rule must stand somewhere.
 */
export function fidelityProblems({ name, parts }: SourceText): FidelityProblem[] {
  return parts.flatMap((part) => problemsOf(part, name));
}

function problemsOf({ part, file, clauses }: PartOfText, text: string): FidelityProblem[] {
  return clauses.flatMap(({ clause, carriedBy, because }): FidelityProblem[] => {
    const isCarried = carriedBy.length > 0;
    const isExcused = because !== undefined;
    return isCarried === isExcused ? [{ text, part, file, clause, reason: isCarried ? "both" : "lost" }] : [];
  });
}
