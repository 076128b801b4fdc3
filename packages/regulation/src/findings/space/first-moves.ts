import type { CaseSpace, Move } from "./case-space.ts";
import { has, type Milestone } from "./milestones.ts";

/**
 * For each act that shows something, the first move by which it does: what other states show of the same act is the same.
 *
 * Nothing in a space that wasn't explored to its end: what is seen there is no more than its beginning.
 */
export function firstMoves({ isWhole, moves }: CaseSpace, shows: (move: Move) => boolean): Move[] {
  const first = new Map<Move["act"], Move>();
  for (const move of isWhole ? moves : []) if (!first.has(move.act) && shows(move)) first.set(move.act, move);
  return [...first.values()];
}

/** Whether it had happened before the move was made. */
export function hadBefore({ states }: CaseSpace, { from }: Move, one: Milestone): boolean {
  return has(states[from]?.milestones ?? 0, one);
}
