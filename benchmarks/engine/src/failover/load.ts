/** Applications on their way from filing to the signed order, by clients who send a command until it is answered. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isRejected } from "@reglament/engine";
import { isDatabaseLost, type Pool } from "@reglament/store";
import { attempt, type Deed, officialWay, plainFiling } from "../town/acts.ts";
import type { School, Town } from "../town/make-town.ts";

/** A command that was answered. */
export interface Acknowledged {
  readonly commandId: string;
  readonly caseId: string;
  /** Of the case after it. */
  readonly version: number;
  readonly events: number;
  /** On the clock of `performance.now()`. */
  readonly atMs: number;
}

/** Where the load works, and how hard. */
export interface LoadPlan {
  readonly pool: Pool;
  readonly town: Town;
  readonly clients: number;
  /** Between two commands of a client. */
  readonly pauseMs: number;
}

const patienceMs = 100;

/** A running load; what it has done so far can be read at any time. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** How often a command was sent again, since nobody knew what had become of it. */
  repeats = 0;
  /** How often a command failed, by the words of it. */
  readonly failures = new Map<string, number>();
  readonly #plan: LoadPlan;
  readonly #ended: Promise<unknown>;
  #isStopping = false;
  #children = 0;

  constructor(plan: LoadPlan) {
    this.#plan = plan;
    this.#ended = Promise.all(Array.from({ length: plan.clients }, (_, client) => this.#serve(client)));
    // Told by `stop`; until then it is nobody's.
    this.#ended.catch(() => undefined);
  }

  /**
   * Ends when every command that was sent is answered.
   *
   * @throws Error when one was rejected, or failed otherwise than by the database's trouble
   */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#ended;
  }

  /** The longest time within these moments in which nobody got an answer, in milliseconds. */
  longestSilence(fromMs: number, toMs: number): number {
    const moments = this.acknowledged.map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs && atMs < toMs);
    const bounds = [fromMs, ...moments.toSorted((a, b) => a - b), toMs];
    return Math.max(...bounds.slice(1).map((moment, place) => moment - (bounds[place] ?? moment)));
  }

  async #serve(client: number): Promise<void> {
    const { town } = this.#plan;
    const school = town.schools[client % town.schools.length];
    if (school === undefined) throw new Error("a town without schools");
    while (!this.#isStopping) {
      const caseId = randomUUID();
      this.#children += 1;
      for (const deed of [plainFiling(town, school, caseId, this.#children), ...officialWay(school, caseId)]) {
        if (this.#isStopping) return;
        await this.#untilAnswered(school, { ...deed, commandId: randomUUID() });
        await sleep(this.#plan.pauseMs);
      }
    }
  }

  async #untilAnswered(school: School, deed: Deed & { readonly commandId: string }): Promise<void> {
    for (;;) {
      try {
        const outcome = await attempt(this.#plan.pool, this.#plan.town, school, deed);
        if (!isRejected(outcome)) {
          const { caseId, done, events } = outcome;
          const answer = { version: done.version, events: events.length, atMs: performance.now() };
          this.acknowledged.push({ commandId: deed.commandId, caseId, ...answer });
          return;
        }
        if (outcome.rejected !== "BUSY") throw new Error(`${deed.command.act}: ${JSON.stringify(outcome)}`);
        this.#note(outcome.rejected);
      } catch (error) {
        // Anything but the database's own trouble ends the load: repeated, it would never end.
        if (!isDatabaseLost(error)) throw error;
        this.#note(error instanceof Error ? error.message : String(error));
      }
      this.repeats += 1;
      await sleep(patienceMs);
    }
  }

  #note(what: string): void {
    this.failures.set(what, (this.failures.get(what) ?? 0) + 1);
  }
}
