import { type CompiledOffice, lengthOf, type Term, type TermUnit, unitOf } from "@reglament/calendar";
import type { Moment } from "./longest-way.ts";
import type { TimedStep, TimedWay } from "./timed-way.ts";

/** A term, read once for millions of questions. */
export interface PlainTerm {
  readonly unit: TermUnit;
  readonly length: number;
}

export function plainTerm(term: Term): PlainTerm {
  return { unit: unitOf(term), length: lengthOf(term) };
}

/** Within a procedure: the last moment that its own term allows, and whether a step without a term was passed. */
export interface Stage {
  readonly procedure: string;
  readonly cap?: Moment;
  readonly untimed: boolean;
}

/** A step laid out for counting: its office, its terms, and the steps after it at hand. */
export interface Leg {
  readonly timed: TimedStep;
  readonly party: TimedStep["party"];
  readonly procedure: string;
  readonly office: CompiledOffice;
  readonly awaits: boolean;
  readonly term: PlainTerm | undefined;
  readonly spans: readonly PlainTerm[];
  /** The stage of a procedure without a term of its own. */
  readonly stage: Stage;
  readonly exits: LegExit[];
  /** When the case ends that comes here at a moment, by that moment. */
  readonly known: Map<number, Moment>;
}

export interface LegExit {
  readonly to: Leg | undefined;
  /** What runs until the step is left this way; absent where nothing does. */
  readonly term: PlainTerm | undefined;
  readonly leavesProcedure: boolean;
}

/** Lays a way out; the result is its first step. */
export function legsOf(
  { startsAt, steps }: TimedWay,
  officeOf: (timed: { readonly party: TimedStep["party"] }) => CompiledOffice,
): Leg {
  const legs = new Map([...steps].map(([id, timed]) => [id, legOf(timed, officeOf(timed))]));
  for (const { timed, term, procedure, exits } of legs.values()) {
    const all = timed.exits.map((exit): LegExit => {
      const to = exit.to === undefined ? undefined : legs.get(exit.to);
      const own = exit.term === undefined ? term : plainTerm(exit.term);
      return { to, term: own, leavesProcedure: to?.procedure !== procedure };
    });
    const goesOn = all.filter(({ to }) => to !== undefined);
    // An end after the same term as a way that goes on is never the later one.
    exits.push(
      ...goesOn,
      ...all.filter(({ to, term: own }) => to === undefined && (own !== term || goesOn.length === 0)),
    );
  }
  const first = legs.get(startsAt);
  if (first === undefined) throw new Error(`The way has no step ${startsAt}`);
  return first;
}

function legOf(timed: TimedStep, office: CompiledOffice): Leg {
  const { step, procedure, party, spans } = timed;
  return {
    timed,
    party,
    procedure: procedure.id,
    office,
    awaits: step.awaits !== undefined,
    term: step.term && plainTerm(step.term),
    spans: spans.map(({ term }) => plainTerm(term)),
    stage: { procedure: procedure.id, untimed: false },
    exits: [],
    known: new Map(),
  };
}
