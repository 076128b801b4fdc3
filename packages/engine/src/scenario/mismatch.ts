import { type Deadline, type Instant, isoInstant } from "@reglament/calendar";

/** Where a scenario and what came of it differ. */
export interface Mismatch {
  /** From the scenario down to what it expects: `["when", 1, "then", "due"]`. */
  readonly way: readonly (string | number)[];
  readonly expected: string;
  /** One of the {@link Said} words, an id, a code, or a moment of the office's clock. */
  readonly got: string;
  /** What came out, when it is a deadline, with the clause that states its term. */
  readonly deadline?: Deadline;
  readonly clause?: string;
}

/** Words that stand in for a value, so that whoever prints them can say them in a language. */
export type Said = "none" | "carried-out" | "late" | "in-time" | "calendar-too-short" | "open";

/** The same, seen from further up. */
export function below(above: Mismatch["way"], mismatches: readonly Mismatch[]): readonly Mismatch[] {
  return mismatches.map((mismatch) => seenFrom(above, mismatch));
}

function seenFrom(above: Mismatch["way"], mismatch: Mismatch): Mismatch {
  return { ...mismatch, way: [...above, ...mismatch.way] };
}

/** A moment as a scenario would write it: 2019-06-10 17:50. */
export function writtenMoment(at: Instant, zone: string): string {
  return isoInstant(at, zone)
    .slice(0, at % 60_000 === 0 ? 16 : 23)
    .replace("T", " ");
}

/** A list as a scenario would write it, in an order of its own. */
export function writtenList(words: Iterable<string>): string {
  const sorted = [...new Set(words)].toSorted();
  return sorted.length === 0 ? ("none" satisfies Said) : sorted.join(", ");
}
