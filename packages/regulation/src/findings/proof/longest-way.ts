/**
 * How long a case may lawfully take: each step is done in the last moment of its term, the next one begins then, and of
 * several ways the one that ends last is taken.
 *
 * Steps of a procedure that has a term as a whole end with that at the latest; where one of them has no term of its own,
 * they may take it all. Steps without any term take no time here: nothing says how much. The case is over, as far as the
 * offices are concerned, when a step waits for the applicant.
 *
 * With the end comes a stretch of later starts for which it is known, too: along it the end stays or moves with the
 * start. It is as long as no term on the way changes its form (`duePieceAt`) and no way overtakes another. Moments that
 * don't move with the start come again and again (closing times), so that the rest of the way from them is remembered.
 */
import { type CompiledOffice, type CountingPolicy, duePieceAt, type Term } from "@reglament/calendar";
import { type Leg, type LegExit, legsOf, type PlainTerm, plainTerm, type Stage } from "./legs-of.ts";
import type { TimedWay } from "./timed-way.ts";

/** A moment on the way of a start. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it moves along with the start. */
  readonly moves: boolean;
}

/** Ends of a channel's ways, start by start. */
export class LongestWay {
  readonly #first: Leg;
  readonly #policy: CountingPolicy;
  readonly #total: PlainTerm;
  readonly #totalOffice: CompiledOffice;
  /** How much later the start may be, in milliseconds, before what was asked since takes another form. */
  #extentMs = Number.POSITIVE_INFINITY;

  /**
   * @param officeOf - whose hours the steps of each party run in
   * @param total - the term to hold the way against, and the hours that it runs in
   */
  constructor(
    way: TimedWay,
    policy: CountingPolicy,
    officeOf: (leg: { readonly party: Leg["party"] }) => CompiledOffice,
    total: { readonly term: Term; readonly office: CompiledOffice },
  ) {
    this.#first = legsOf(way, officeOf);
    this.#policy = policy;
    this.#total = plainTerm(total.term);
    this.#totalOffice = total.office;
  }

  /** The step that a case of the channel begins at. */
  get first(): Leg {
    return this.#first;
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
    const end = this.endFrom(this.#first, begun, undefined);
    const due = this.#dueFrom(this.#totalOffice, begun, this.#total);
    return { end, due, extentMs: this.#extentMs };
  }

  /** When a case that comes to a step is done at the latest; the stage is that of the step before. */
  endFrom(leg: Leg, at: Moment, before: Stage | undefined): Moment {
    if (leg.awaits) return at;
    const stage = this.stageIn(leg, at, before);
    const isRemembered = !at.moves && stage.cap === undefined;
    const known = isRemembered ? leg.known.get(at.at) : undefined;
    if (known !== undefined) return known;
    let end: Moment | undefined;
    for (const exit of leg.exits) {
      const left = this.leaving(leg, exit, at, stage);
      const ended = exit.to === undefined ? left : this.endFrom(exit.to, left, stage);
      end = end === undefined ? ended : this.#later(end, ended);
    }
    end ??= at;
    if (isRemembered) leg.known.set(at.at, end);
    return end;
  }

  /** The stage of a step: its procedure's own, begun anew when the case comes from another. */
  stageIn(leg: Leg, at: Moment, before: Stage | undefined): Stage {
    const isUntimed = leg.term === undefined;
    if (before?.procedure === leg.procedure) {
      return before.cap === undefined || before.untimed || !isUntimed ? before : { ...before, untimed: true };
    }
    if (leg.spans.length === 0) return leg.stage;
    let cap: Moment | undefined;
    for (const span of leg.spans) {
      const due = this.#dueFrom(leg.office, at, span);
      cap = cap === undefined ? due : this.#earlier(cap, due);
    }
    return { procedure: leg.procedure, untimed: isUntimed, ...(cap === undefined ? {} : { cap }) };
  }

  /** When a step is left by one of its ways at the latest. */
  leaving(leg: Leg, exit: LegExit, at: Moment, { cap, untimed }: Stage): Moment {
    const due = exit.term === undefined ? at : this.#dueFrom(leg.office, at, exit.term);
    if (cap === undefined || !exit.leavesProcedure) return due;
    return untimed ? cap : this.#earlier(due, cap);
  }

  #dueFrom(office: CompiledOffice, from: Moment, { unit, length }: PlainTerm): Moment {
    const { due, until, moves } = duePieceAt(office, from.at, unit, length, this.#policy);
    if (!from.moves) return { at: due, moves: false };
    this.#extentMs = Math.min(this.#extentMs, until - from.at);
    return { at: due, moves };
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
