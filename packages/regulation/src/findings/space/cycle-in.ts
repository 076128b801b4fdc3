import { awaitsApplicant } from "../../procedure/way-through.ts";
import type { CaseSpace, Move } from "./case-space.ts";

/**
 * Finds acts that lead a case round to a step where it stood before, as often as the offices like.
 *
 * A round that passes a step which waits for the applicant isn't one: it turns as often as the applicant comes.
 *
 * @returns the move that closes the round; undefined when every case goes on to an end
 */
export function cycleIn({ channel, states, moves }: CaseSpace): Move | undefined {
  const movesFrom = new Map<number, Move[]>();
  for (const move of moves) {
    const step = states[move.from]?.step;
    if (step !== undefined && !awaitsApplicant(step, channel)) {
      movesFrom.set(move.from, [...(movesFrom.get(move.from) ?? []), move]);
    }
  }
  // Depth first without recursion: a file may have more steps than a stack has room for.
  const closed = new Set<number>();
  for (const [root] of states.entries()) {
    const open = new Set([root]);
    const todo = closed.has(root) ? [] : [{ state: root, next: 0 }];
    for (let top = todo.at(-1); top !== undefined; top = todo.at(-1)) {
      const move = movesFrom.get(top.state)?.[top.next];
      top.next += 1;
      if (move === undefined) {
        closed.add(top.state);
        open.delete(top.state);
        todo.pop();
      } else if (move.to !== "end" && open.has(move.to)) {
        return move;
      } else if (move.to !== "end" && !closed.has(move.to)) {
        open.add(move.to);
        todo.push({ state: move.to, next: 0 });
      }
    }
  }
  return undefined;
}
