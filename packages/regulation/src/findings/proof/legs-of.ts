import { type CompiledOffice, lengthOf, type Term, type TermUnit, unitOf } from "@reglament/calendar";
import type { TimedStep, TimedWay } from "./timed-way.ts";

/** A term, read once for millions of questions. */
export interface PlainTerm {
  readonly unit: TermUnit;
  readonly length: number;
}

export function plainTerm(term: Term): PlainTerm {
  return { unit: unitOf(term), length: lengthOf(term) };
}

/** A step laid out for counting: its office, its terms, and the steps after it at hand. */
export interface Leg {
  /** Every step stands before those that it leads to. */
  readonly place: number;
  readonly timed: TimedStep;
  readonly procedure: string;
  readonly office: CompiledOffice;
  readonly awaits: boolean;
  readonly term: PlainTerm | undefined;
  readonly spans: readonly PlainTerm[];
  readonly exits: readonly LegExit[];
  /** When the case ends that comes here at a moment, by that moment in minutes: whole ones are found faster. */
  readonly known: Map<number, number>;
}

export interface LegExit {
  readonly to: Leg | undefined;
  /** What runs until the step is left this way; absent where nothing does. */
  readonly term: PlainTerm | undefined;
  readonly leavesProcedure: boolean;
}

/**
 * Lays a way out, each step before those that it leads to; the first is the one at which a case begins.
 *
 * @param way - without a round, but for those that wait for the applicant
 */
export function legsOf(way: TimedWay, officeOf: (party: TimedStep["party"]) => CompiledOffice): readonly Leg[] {
  const legs = new Map<string, Leg>();
  const order = orderOf(way);
  // From the last to the first, so that the steps after one are there already.
  for (const [fromEnd, timed] of order.toReversed().entries()) {
    const { step, procedure, party, spans } = timed;
    const term = step.term && plainTerm(step.term);
    const exits = timed.exits.map((exit): LegExit => {
      const to = pastIdle(exit.to === undefined ? undefined : legs.get(exit.to));
      const own = exit.term === undefined ? term : plainTerm(exit.term);
      return { to, term: own, leavesProcedure: to?.procedure !== procedure.id };
    });
    const goesOn = exits.some(({ to }) => to !== undefined);
    legs.set(step.id, {
      place: order.length - 1 - fromEnd,
      timed,
      procedure: procedure.id,
      office: officeOf(party),
      awaits: timed.awaits,
      term,
      spans: spans.map((span) => plainTerm(span.term)),
      // An end after the same term as a way that goes on is never the later one.
      exits: exits.filter(({ to, term: own }) => to !== undefined || own !== term || !goesOn),
      known: new Map(),
    });
  }
  return [...legs.values()].toReversed();
}

/** The step at which something happens to the time: steps without any term, in a row within a procedure, let it stand. */
function pastIdle(leg: Leg | undefined): Leg | undefined {
  const [only, ...others] = leg?.exits ?? [];
  const isIdle = leg !== undefined && leg.term === undefined && leg.spans.length === 0 && !leg.awaits;
  return isIdle && others.length === 0 && only?.to?.procedure === leg.procedure ? only.to : leg;
}

/** The steps that a case comes to up to those that wait for the applicant, depth first and without recursion. */
function orderOf({ startsAt, steps }: TimedWay): TimedStep[] {
  const done: TimedStep[] = [];
  const seen = new Set([startsAt]);
  const todo = [{ id: startsAt, next: 0 }];
  for (let top = todo.at(-1); top !== undefined; top = todo.at(-1)) {
    const timed = steps.get(top.id);
    const exit = timed?.awaits === false ? timed.exits[top.next] : undefined;
    top.next += 1;
    if (exit === undefined) {
      todo.pop();
      if (timed !== undefined) done.push(timed);
    } else if (exit.to !== undefined && !seen.has(exit.to)) {
      seen.add(exit.to);
      todo.push({ id: exit.to, next: 0 });
    }
  }
  return done.toReversed();
}
