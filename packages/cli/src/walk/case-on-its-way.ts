import { randomUUID } from "node:crypto";
import type { Instant, PlainDate } from "@reglament/calendar";
import { type Case, type CaseEvent, isRejected, nextMoment, type Rejected, type Situation } from "@reglament/engine";
import { loadOfficeDay, type OfficeDay } from "@reglament/server";
import { type CarriedOut, carryOutCommand, leaseDueCases, noteTime } from "@reglament/store";
import { dayOf, type PreparedCommand, type WalkScene } from "./walk-scene.ts";
import { walkBlank, walkOffices } from "./walk-world.ts";

const lease = { limit: 10, leaseMs: 60_000 } as const;

/** A walked case as it goes: what is done to it, and every event so far. */
export class CaseOnItsWay {
  readonly events: CaseEvent[] = [];
  readonly #scene: WalkScene;
  readonly #onEvent: (event: CaseEvent) => void;
  readonly #days = new Map<PlainDate, OfficeDay>();

  /** @param onEvent - is given each event, complete, in order */
  constructor(scene: WalkScene, onEvent: (event: CaseEvent) => void) {
    this.#scene = scene;
    this.#onEvent = onEvent;
  }

  /** Carries a command out at a moment. */
  async carryOut(at: Instant, { actor, command, papers }: PreparedCommand): Promise<Case | Rejected> {
    const situation = this.#decidedAt(at);
    const input = { ...situation, actor, command, ...(papers !== undefined && { papers }) };
    return this.#take(await carryOutCommand(this.#scene.services.pool, input));
  }

  /**
   * Notes everything that falls due up to a moment, each at its own, as the background work does.
   *
   * @throws Error when the store doesn't find the case due although it is
   */
  async noteTimeUntil(at: Instant, before: Case): Promise<Case | Rejected> {
    const { services, world, caseId, request } = this.#scene;
    let state: Case | Rejected = before;
    for (;;) {
      if (isRejected(state)) return state;
      const { times } = await this.situationAt(state, state.changedAt);
      const moment = nextMoment(request.edition, times, state);
      if (moment === undefined || moment > at) return state;
      const due = await leaseDueCases(services.pool, world.region, moment, lease);
      if (!due.some((one) => one.caseId === caseId)) throw new Error(`case ${caseId} isn't found when it is due`);
      state = this.#take(await noteTime(services.pool, this.#decidedAt(moment)));
    }
  }

  /** What a decision on the case depends on at a moment. */
  async situationAt(state: Case | undefined, at: Instant): Promise<Situation> {
    return { ...(await this.dayAt(at)).situationOf(state), now: at };
  }

  /** The offices on the day of a moment; nobody comes or goes within a day. */
  async dayAt(at: Instant): Promise<OfficeDay> {
    const { services, world, request, cast } = this.#scene;
    const { edition } = request;
    const date = dayOf(edition, at);
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    const { provider, centre, department } = walkOffices;
    const day = await loadOfficeDay(
      services,
      { region: world.region, now: at },
      {
        regulation: edition.regulation,
        office: provider,
        centre,
        department,
        parties: [cast.applicant, cast.stranger, cast.child, cast.representative].map(({ person }) => person),
        ...(edition.department === undefined ? {} : { askedBlank: { department, number: walkBlank } }),
      },
    );
    if (day === undefined) throw new Error(`world ${world.region} has no office ${provider}`);
    this.#days.set(date, day);
    return day;
  }

  #decidedAt(at: Instant) {
    const { services, world, caseId } = this.#scene;
    return {
      region: world.region,
      caseId,
      commandId: randomUUID(),
      situationOf: (state: Case | undefined) => this.situationAt(state, at),
      lawOf: services.law.getEdition,
    };
  }

  #take(outcome: CarriedOut | Rejected): Case | Rejected {
    if (isRejected(outcome)) return outcome;
    for (const event of outcome.events) {
      this.events.push(event);
      this.#onEvent(event);
    }
    return outcome.done;
  }
}
