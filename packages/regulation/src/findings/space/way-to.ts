import type { ActOnTheWay, CounterExample } from "../finding.ts";
import type { CaseSpace, Move } from "./case-space.ts";

/** The last of them are enough to see where a case comes from. */
const mostActsTold = 200;

/** The fewest acts that lead a case to a state, and with the move given on from there. */
export function wayTo(space: CaseSpace, state: number, last?: Move): CounterExample {
  const acts: ActOnTheWay[] = last === undefined ? [] : [onTheWay(space, last)];
  for (
    let move = space.cameBy[state];
    move !== undefined && acts.length < mostActsTold;
    move = space.cameBy[move.from]
  ) {
    acts.push(onTheWay(space, move));
  }
  return { kind: "way", acts: acts.toReversed() };
}

/** The fewest acts up to and with a move. */
export function wayOver(space: CaseSpace, move: Move): CounterExample {
  return wayTo(space, move.from, move);
}

function onTheWay({ states }: CaseSpace, { from, act }: Move): ActOnTheWay {
  return { step: states[from]?.step.id ?? "", act: act.act, clause: act.clause, title: act.title };
}
