/**
 * How long a case may lawfully take: each step is done in the last moment of its term, the next one begins then, and of
 * several ways the one that ends last is taken.
 *
 * Steps of a procedure that has a term as a whole end with that at the latest; where one of them has no term of its own,
 * they may take it all. Steps without any term take no time here: nothing says how much. The case is over, as far as the
 * offices are concerned, when a step waits for the applicant.
 *
 * With the end comes a stretch of later starts for which it is known, too: along it the end stays or moves with the
 * start. It is as long as no term on the way changes its form (`duePieceAt`) and no way overtakes another.
 */
import {
  type CompiledOffice,
  type CountingPolicy,
  compiled,
  duePieceAt,
  lengthOf,
  type Term,
  unitOf,
  type WorkCalendar,
} from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import { hoursOf, type TimedStep, type TimedWay } from "./timed-way.ts";

/** A moment on the way of a start. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it moves along with the start. */
  readonly moves: boolean;
}

/** Within a procedure: the last moment that its own term allows, and whether a step without a term was passed. */
export interface Stage {
  readonly procedure: string;
  readonly cap?: Moment;
  readonly untimed: boolean;
}

/** Ends of a channel's ways, start by start. */
export class LongestWay {
  readonly #way: TimedWay;
  readonly #policy: CountingPolicy;
  readonly #offices: ReadonlyMap<string, CompiledOffice>;
  readonly #known = new Map<string, Map<string | number, Moment>>();
  /** How much later the start may be, in milliseconds, before what was asked since takes another form. */
  #extentMs = Number.POSITIVE_INFINITY;

  constructor(edition: Edition, way: TimedWay, calendar: WorkCalendar) {
    this.#way = way;
    this.#policy = edition.counting;
    this.#offices = new Map(
      [...way.steps.values()].map(({ step, party }) => [
        step.id,
        compiled({ calendar, hours: hoursOf(edition, party) }),
      ]),
    );
  }

  /**
   * When a case filed at `start` is done at the latest, and when a term that runs from the start in an office ends.
   *
   * @returns both, and how much later the start may be for them to stay or move as they say, in milliseconds
   * @throws CalendarTooShort when a moment lies outside the years on record
   */
  from(start: number, total: { readonly term: Term; readonly office: CompiledOffice }) {
    this.#extentMs = Number.POSITIVE_INFINITY;
    const begun = { at: start, moves: true };
    const end = this.endFrom(this.#way.startsAt, begun, undefined);
    const due = this.#dueFrom(total.office, begun, total.term);
    return { end, due, extentMs: this.#extentMs };
  }

  /** When a case that comes to a step is done at the latest; the stage is that of the step before. */
  endFrom(id: string, at: Moment, before: Stage | undefined): Moment {
    const timed = this.#way.steps.get(id);
    if (timed === undefined || timed.step.awaits !== undefined) return at;
    const stage = this.stageIn(timed, at, before);
    const isFixed = !at.moves && stage.cap?.moves !== true;
    const key = stage.cap === undefined ? at.at : `${at.at} ${stage.cap.at} ${stage.untimed}`;
    const known = isFixed ? this.#known.get(id)?.get(key) : undefined;
    if (known !== undefined) return known;
    let end: Moment | undefined;
    for (const exit of timed.exits) {
      const left = this.leaving(timed, exit, at, stage);
      const ended = exit.to === undefined ? left : this.endFrom(exit.to, left, stage);
      end = end === undefined ? ended : this.#later(end, ended);
    }
    end ??= at;
    if (isFixed) this.#remember(id, key, end);
    return end;
  }

  /** The stage of a step: its procedure's own, begun anew when the case comes from another. */
  stageIn({ step, procedure, spans }: TimedStep, at: Moment, before: Stage | undefined): Stage {
    const isUntimed = step.term === undefined;
    if (before?.procedure === procedure.id) {
      return before.cap === undefined ? before : { ...before, untimed: before.untimed || isUntimed };
    }
    let cap: Moment | undefined;
    for (const { term } of spans) {
      const due = this.#dueFrom(this.#officeOf(step.id), at, term);
      cap = cap === undefined ? due : this.#earlier(cap, due);
    }
    return { procedure: procedure.id, untimed: cap !== undefined && isUntimed, ...(cap === undefined ? {} : { cap }) };
  }

  /** When a step is left by one of its ways at the latest. */
  leaving({ step, procedure }: TimedStep, exit: TimedStep["exits"][number], at: Moment, stage: Stage): Moment {
    const term = exit.term ?? step.term;
    const due = term === undefined ? at : this.#dueFrom(this.#officeOf(step.id), at, term);
    const next = exit.to === undefined ? undefined : this.#way.steps.get(exit.to);
    if (stage.cap === undefined || next?.procedure.id === procedure.id) return due;
    return stage.untimed ? stage.cap : this.#earlier(due, stage.cap);
  }

  #dueFrom(office: CompiledOffice, from: Moment, term: Term): Moment {
    const { due, until, moves } = duePieceAt(office, from.at, unitOf(term), lengthOf(term), this.#policy);
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

  #officeOf(step: string): CompiledOffice {
    const office = this.#offices.get(step);
    if (office === undefined) throw new Error(`The way has no step ${step}`);
    return office;
  }

  #remember(id: string, key: string | number, end: Moment): void {
    let ends = this.#known.get(id);
    if (ends === undefined) {
      ends = new Map();
      this.#known.set(id, ends);
    }
    ends.set(key, end);
  }
}
