/**
 * Carries out a scenario that stands beside the law: what would come of such an application, act by act.
 *
 * The same decisions as in a case that is stored, with stand-ins for people, papers and numbers. As time goes by, what
 * falls due is noted at its moment, as the background work does it.
 */
import { CalendarTooShort, type Instant, type WorkCalendar } from "@reglament/calendar";
import {
  type Edition,
  isRole,
  momentOf,
  type PlacedScenario,
  type Scenario,
  type ScenarioAct,
  type ScenarioEnd,
} from "@reglament/regulation";
import type { Case, Outcome } from "../case.ts";
import { type Actor, type Command, systemActor } from "../command.ts";
import { decide } from "../decide.ts";
import type { CaseEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import { nextMoment } from "../mark-due.ts";
import { noticesOf } from "../notice.ts";
import { isRejected, type RejectionCode } from "../rejection.ts";
import type { Situation } from "../situation.ts";
import { asStored } from "./as-stored.ts";
import { differAfter, differAtEnd, type Reached, refusalOf } from "./compare.ts";
import { below, type Mismatch, type Said } from "./mismatch.ts";
import { commandOf, filingOf } from "./scenario-command.ts";
import { actorOf } from "./scenario-people.ts";
import { situationOf } from "./scenario-situation.ts";

/** What came of a scenario. */
export interface ScenarioRun {
  /** Empty: all is as expected. */
  readonly mismatches: readonly Mismatch[];
  /** Absent when nothing was filed. */
  readonly edition?: string;
  readonly outcome?: Outcome;
  /** The ground of a refusal. */
  readonly ground?: string;
}

/**
 * Runs a scenario.
 *
 * @param zone - of the office's clock
 * @param calendar - the country's
 * @returns what came of it and where that differs from what is expected; after an act that isn't carried out against
 *   expectation the rest isn't looked at
 */
export function runScenario(
  { scenario, inForce }: Pick<PlacedScenario, "scenario" | "inForce">,
  zone: string,
  calendar: WorkCalendar,
): ScenarioRun {
  const { when, then: end } = scenario;
  if ("closed" in inForce) {
    return { mismatches: below(["when", 0], againstRejection(when[0]?.then?.rejected, inForce.closed)) };
  }
  const course = new Course(scenario, inForce.edition, zone, calendar);
  for (const [a, told] of when.entries()) {
    const mismatches = unlessTooShort(() => course.carryOut(told));
    if (mismatches.length > 0) return course.ended(below(["when", a], mismatches));
  }
  const atEnd = unlessTooShort(() => course.differAtEnd(end));
  return course.ended(below(["then"], atEnd));
}

function unlessTooShort(look: () => readonly Mismatch[]): readonly Mismatch[] {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof CalendarTooShort)) throw error;
    return [{ way: [], expected: "carried-out" satisfies Said, got: "calendar-too-short" satisfies Said }];
  }
}

/** @param got - absent when the act was carried out */
function againstRejection(expected: string | undefined, got: RejectionCode | undefined): readonly Mismatch[] {
  if (expected === got) return [];
  const carriedOut: Said = "carried-out";
  const way = expected === undefined ? ["act"] : ["then", "rejected"];
  return [{ way, expected: expected ?? carriedOut, got: got ?? carriedOut }];
}

/** A scenario on its way under one edition. */
class Course {
  readonly #given: Scenario["given"];
  readonly #law: Edition;
  readonly #zone: string;
  readonly #situation: Omit<Situation, "now">;
  #state: Case | undefined;
  #now: Instant | undefined;

  constructor({ given }: Scenario, law: Edition, zone: string, calendar: WorkCalendar) {
    this.#given = given;
    this.#law = law;
    this.#zone = zone;
    this.#situation = situationOf(given, law, calendar);
  }

  /** Carries out an act; where what comes of it differs is named from the act down. */
  carryOut(told: ScenarioAct): readonly Mismatch[] {
    const now = told.at === undefined ? this.#now : momentOf(told.at, this.#zone, this.#now);
    if (now === undefined) throw new Error(`${told.act}: the reader lets no act pass without a moment`);
    this.#now = now;
    this.#noteTimeUntil(now);
    const situation = { ...this.#situation, now };
    const before = this.#state;
    const actor = actorOf(told, this.#given, this.#turn(), before);
    const command = this.#commandOf(told, actor, situation);
    const outcome = command === undefined ? [] : decide(situation, before, command, actor);
    const isRefused = isRejected(outcome);
    const differs = againstRejection(told.then?.rejected, isRefused ? outcome.rejected : undefined);
    if (isRefused || differs.length > 0) return differs;
    const index = (before?.steps.length ?? 1) - 1;
    const notices = outcome.flatMap((event) => this.#take(event));
    const after = differAfter(told.then ?? {}, this.#reached(), { index, notices });
    return below(["then"], after);
  }

  /** Where the end differs; a filing that was rejected has none. */
  differAtEnd(expected: ScenarioEnd): readonly Mismatch[] {
    return this.#state === undefined ? [] : differAtEnd(expected, this.#reached());
  }

  /** What came of it. */
  ended(mismatches: readonly Mismatch[]): ScenarioRun {
    const { outcome, edition } = this.#state ?? {};
    const ground = this.#state && refusalOf(this.#state)?.ground;
    return {
      mismatches,
      ...(edition === undefined ? {} : { edition }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(ground === undefined ? {} : { ground }),
    };
  }

  #reached(): Reached {
    if (this.#state === undefined || this.#now === undefined) throw new Error("nothing was filed");
    const { times } = this.#situation;
    return { law: this.#law, times, zone: this.#zone, state: this.#state, now: this.#now };
  }

  #turn(): string {
    const open = this.#state?.steps.at(-1)?.step;
    const actor = this.#law.steps.find(({ id }) => id === open)?.actor;
    return actor !== undefined && isRole(actor) ? actor : "applicant";
  }

  #commandOf(told: ScenarioAct, actor: Actor, situation: Situation): Command | undefined {
    if (this.#state === undefined)
      return told.act === "file" ? filingOf(this.#law, this.#given, situation.now) : undefined;
    const cameAt = told.cameAt === undefined ? undefined : momentOf(told.cameAt, this.#zone, situation.now);
    return commandOf(told, { law: this.#law, state: this.#state, situation, actor }, cameAt);
  }

  /** Takes an event into the case; returns the kinds of the notices that follow from it. */
  #take(event: CaseEvent): readonly string[] {
    const stored = asStored(this.#law, this.#state, event, this.#state?.version ?? 0);
    this.#state = evolve(this.#law, this.#state, stored);
    return noticesOf(this.#law, this.#state, stored).map(({ kind }) => kind);
  }

  /** Notes at its moment what falls due until then. */
  #noteTimeUntil(end: Instant): void {
    for (;;) {
      const state = this.#state;
      const now = state && nextMoment(this.#law, this.#situation.times, state);
      if (now === undefined || now > end) return;
      const marks = decide({ ...this.#situation, now }, state, { act: "note-time" }, systemActor);
      if (isRejected(marks)) return;
      for (const mark of marks) this.#take(mark);
    }
  }
}
