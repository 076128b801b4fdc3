/** Which steps may go together in a statement, and in which order. */
import type { Step } from "./step.ts";

/** What one step of a statement has for itself: its case, its command, its draft, its blank. */
export function aloneOf({ region, caseId, commandId, draftId, blank }: Step): readonly string[] {
  const keys = [`case ${caseId}`, `command ${commandId}`];
  if (draftId !== undefined) keys.push(`draft ${draftId}`);
  if (blank !== undefined) keys.push(`blank ${region} ${blank.series} ${blank.number}`);
  return keys;
}

/**
 * The counters that a step takes numbers from. Of steps that wait, who came earlier gets the lower number, so those of one
 * counter go together or one after the other.
 */
export function countersOf({ region, numbers = [] }: Step): readonly string[] {
  return numbers.map(({ kind, office, year }) => `counter ${region} ${office} ${kind} ${year}`);
}

/** Why these steps can't be written by one statement; undefined when they can. */
export function mayNotShare(steps: readonly Step[]): string | undefined {
  if (steps.some(({ region }) => region !== steps[0]?.region)) return "a statement is of one region";
  const seen = new Set<string>();
  for (const key of steps.flatMap((step) => aloneOf(step))) {
    if (seen.has(key)) return `two steps of a statement have the ${key}`;
    seen.add(key);
  }
  return undefined;
}
