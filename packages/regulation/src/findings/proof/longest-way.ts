/**
 * How long a case may lawfully take: each step is done in the last moment of its term, the next one begins then, and of
 * several ways the one that ends last is taken.
 *
 * Steps of a procedure that has a term as a whole end with that at the latest; where one of them has no term of its own,
 * they may take it all. Steps without any term take no time here: nothing says how much. The case is over, as far as the
 * offices are concerned, when a step waits for the applicant.
 *
 * No term that begins later ends earlier, so only the latest arrival at each step matters, and ways are never tried one
 * by one. With the end comes a stretch of later starts for which it is known, too: along it the end stays or moves with
 * the start. It is as long as no term on the way changes its form (`duePieceAt`) and no way overtakes another. Moments
 * that don't move with the start come again and again (closing times), so that the end from them is remembered.
 */
import { type CompiledOffice, type CountingPolicy, duePieceAt } from "@reglament/calendar";
import type { Leg, LegExit, PlainTerm } from "./legs-of.ts";

/** A moment on the way of a start. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it moves along with the start. */
  readonly moves: boolean;
}

/** A case comes to a step. */
export interface Arrival {
  readonly leg: Leg;
  readonly at: Moment;
  /** The last moment that the procedure's own term allows; absent where it has none. */
  readonly cap: Moment | undefined;
  /** Since when the case is in the procedure. */
  readonly entered: Moment;
  /** Whether a step without a term was passed in it, this one included. */
  readonly untimed: boolean;
  readonly from: Arrival | undefined;
}

/** What runs from filing. */
export interface FromFiling {
  readonly term: PlainTerm;
  readonly office: CompiledOffice;
  readonly policy: CountingPolicy;
}

/** The end of a way, and the last step on it. */
interface Ended {
  readonly end: Moment;
  readonly last: Arrival | undefined;
}

/** Whether the rest of the way follows from the moment alone, which comes again and again. */
function isFixed({ leg, at }: Arrival): boolean {
  return !at.moves && leg.spans.length === 0;
}

/** Ends of a channel's ways, start by start. */
export class LongestWay {
  readonly #first: Leg;
  readonly #policy: CountingPolicy;
  readonly #fromFiling: FromFiling;
  /** How much later the start may be, in milliseconds, before what was asked since takes another form. */
  #extentMs = Number.POSITIVE_INFINITY;
  #termsCounted = 0;

  /**
   * @param legs - see `legsOf`; at least one
   * @param policy - how the terms of steps are counted
   * @param fromFiling - the term to hold the way against, the hours that it runs in, and how what runs from filing is counted
   */
  constructor(legs: readonly Leg[], policy: CountingPolicy, fromFiling: FromFiling) {
    const [first] = legs;
    if (first === undefined) throw new Error("A way has a first step");
    this.#first = first;
    this.#policy = policy;
    this.#fromFiling = fromFiling;
  }

  /**
   * When a case filed at `start` is done at the latest, and when its total term ends.
   *
   * @returns both, and how much later the start may be for them to stay or move as they say, in milliseconds
   * @throws CalendarTooShort when a moment lies outside the years on record
   */
  from(start: number): { readonly end: Moment; readonly due: Moment; readonly extentMs: number } {
    this.#extentMs = Number.POSITIVE_INFINITY;
    const begun = { at: start, moves: true };
    const { end } = this.#ended(begun, this.#first, true);
    const { office, term, policy } = this.#fromFiling;
    const due = this.#dueFrom(office, begun, term, policy);
    return { end, due, extentMs: this.#extentMs };
  }

  /** How many terms have been counted so far, for whoever has to stop in time. */
  get termsCounted(): number {
    return this.#termsCounted;
  }

  /** The steps of the longest way of a start, in their order, and its end. */
  stepsFrom(start: number): { readonly steps: readonly Arrival[]; readonly end: number } {
    const { end, last } = this.#ended({ at: start, moves: false }, this.#first, false);
    const steps: Arrival[] = [];
    for (let arrival = last; arrival !== undefined; arrival = arrival.from) steps.push(arrival);
    return { steps: steps.toReversed(), end: end.at };
  }

  /** @param remembers - whether the rest of the way may be taken from memory, which doesn't tell its steps */
  #ended(begun: Moment, first: Leg, remembers: boolean): Ended {
    let arrival = this.#arrival(first, begun, undefined);
    // Mostly there is one way on, and then nothing has to be kept in mind.
    for (;;) {
      const { leg, at } = arrival;
      if (remembers && leg !== first && isFixed(arrival)) return this.#fromMemory(arrival);
      const [exit, ...others] = leg.awaits ? [] : leg.exits;
      if (exit === undefined) return { end: at, last: arrival };
      if (others.length > 0) return this.#endedOfSeveral(arrival, remembers);
      const left = this.#leaving(arrival, exit);
      if (exit.to === undefined) return { end: left, last: arrival };
      arrival = this.#arrival(exit.to, left, arrival);
    }
  }

  /** The same from a step on that has several ways out: the latest arrival at each step goes on. */
  #endedOfSeveral(first: Arrival, remembers: boolean): Ended {
    const arrivals: (Arrival | undefined)[] = [];
    arrivals[first.leg.place] = first;
    let expected = 1;
    let ended: Ended | undefined;
    for (let place = first.leg.place; expected > 0; place += 1) {
      const arrival = arrivals[place];
      if (arrival === undefined) continue;
      const { leg, at } = arrival;
      // Where several ways are still open, one of them alone doesn't say when the case ends.
      if (remembers && expected === 1 && arrival !== first && isFixed(arrival)) {
        return this.#laterEnd(ended, this.#fromMemory(arrival));
      }
      expected -= 1;
      const exits = leg.awaits ? [] : leg.exits;
      if (exits.length === 0) ended = this.#laterEnd(ended, { end: at, last: arrival });
      for (const exit of exits) {
        const left = this.#leaving(arrival, exit);
        if (exit.to === undefined) {
          ended = this.#laterEnd(ended, { end: left, last: arrival });
        } else {
          const next = this.#arrival(exit.to, left, arrival);
          const other = arrivals[exit.to.place];
          if (other === undefined) expected += 1;
          arrivals[exit.to.place] = other === undefined ? next : this.#joined(other, next);
        }
      }
    }
    if (ended === undefined) throw new Error("A way without a round has an end");
    return ended;
  }

  #fromMemory({ leg, at }: Arrival): Ended {
    return { end: { at: this.#remembered(leg, at.at), moves: false }, last: undefined };
  }

  #remembered(leg: Leg, at: number): number {
    const minute = at / 60_000;
    const known = leg.known.get(minute);
    if (known !== undefined) return known;
    const { end } = this.#ended({ at, moves: false }, leg, true);
    leg.known.set(minute, end.at);
    return end.at;
  }

  #arrival(leg: Leg, at: Moment, from: Arrival | undefined): Arrival {
    const isInside = from?.leg.procedure === leg.procedure;
    const untimed = leg.term === undefined || (isInside && from.untimed);
    const entered = isInside ? from.entered : at;
    const cap = isInside
      ? from.cap
      : this.#capFrom(leg, at, from === undefined ? this.#fromFiling.policy : this.#policy);
    return { leg, at, cap, entered, untimed, from };
  }

  /** Of two arrivals at a step the later; procedures entered on two ways are taken to have begun on the later one. */
  #joined(one: Arrival, other: Arrival): Arrival {
    const at = this.#later(one.at, other.at);
    const arrival = at === one.at ? one : other;
    if (one.cap === undefined || other.cap === undefined) return arrival;
    return { ...arrival, cap: this.#later(one.cap, other.cap), untimed: one.untimed || other.untimed };
  }

  #capFrom(leg: Leg, at: Moment, policy: CountingPolicy): Moment | undefined {
    let cap: Moment | undefined;
    for (const span of leg.spans) {
      const due = this.#dueFrom(leg.office, at, span, policy);
      cap = cap === undefined ? due : this.#earlier(cap, due);
    }
    return cap;
  }

  /** When a step is left by one of its ways at the latest. */
  #leaving({ leg, at, cap, untimed }: Arrival, exit: LegExit): Moment {
    const due = exit.term === undefined ? at : this.#dueFrom(leg.office, at, exit.term);
    if (cap === undefined || !exit.leavesProcedure) return due;
    return untimed ? cap : this.#earlier(due, cap);
  }

  #dueFrom(office: CompiledOffice, from: Moment, { unit, length }: PlainTerm, policy = this.#policy): Moment {
    this.#termsCounted += 1;
    const { due, until, moves } = duePieceAt(office, from.at, unit, length, policy);
    if (!from.moves) return { at: due, moves: false };
    this.#extentMs = Math.min(this.#extentMs, until - from.at);
    return { at: due, moves };
  }

  #laterEnd(one: Ended | undefined, other: Ended): Ended {
    if (one === undefined) return other;
    return this.#later(one.end, other.end) === one.end ? one : other;
  }

  #later(one: Moment, other: Moment): Moment {
    if (one.moves === other.moves) return one.at >= other.at ? one : other;
    const [moving, fixed] = one.moves ? [one, other] : [other, one];
    if (moving.at >= fixed.at) return moving;
    this.#extentMs = Math.min(this.#extentMs, fixed.at - moving.at);
    return fixed;
  }

  #earlier(one: Moment, other: Moment): Moment {
    if (one.moves === other.moves) return one.at <= other.at ? one : other;
    const [moving, fixed] = one.moves ? [one, other] : [other, one];
    if (moving.at >= fixed.at) return fixed;
    this.#extentMs = Math.min(this.#extentMs, fixed.at - moving.at);
    return moving;
  }
}
