import { randomUUID } from "node:crypto";
import { openPool, type Pool } from "@reglament/store";
import { fileAndLead, makeScene, ownCases, type Scene, schoolOf } from "../steps/scene.ts";
import { does } from "../town/acts.ts";
import { chainsAtOnce } from "./chain-way.ts";

/** What a chain is about; a job queue carries it from step to step. */
export interface Subject {
  /** Of which client's school the case is. */
  readonly client: number;
  readonly caseId: string;
}

/** What the steps of a chain do. */
export interface StepWork {
  /** Makes what so many chains are about; not measured. */
  prepare?(chains: number): Promise<void>;
  /** What the next chain is about. */
  next(): Subject;
  /** Does the work of a chain's step, the first one's place being 0. */
  carryOut(subject: Subject, place: number): Promise<void>;
  /** How many steps' work is on record; absent when nothing is recorded. */
  countDone?(): Promise<number>;
  close(): Promise<void>;
}

/** Nothing: what is measured is what it costs to keep the chain. */
export const noWork: StepWork = {
  next: () => ({ client: 0, caseId: "none" }),
  carryOut: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** How acts reach the database: together with those that wait with them, or each by itself over a connection of its own. */
type Going = "shared" | "each by itself";

/**
 * Five plain acts on a case that is there before: the head gives it to one executor or the other.
 *
 * Each act loads the case and the school's staff, is decided by the engine, and writes event, case row, command and a
 * notice.
 */
export class PlainActs implements StepWork {
  readonly #pool: Pool;
  readonly #scene: Scene;
  readonly #going: Going;
  readonly #prepared: Subject[] = [];

  private constructor(pool: Pool, scene: Scene, going: Going) {
    this.#pool = pool;
    this.#scene = scene;
    this.#going = going;
  }

  /** Opens them over so many connections. */
  static async open(appUrl: string, going: Going, connections: number): Promise<PlainActs> {
    const pool = openPool(appUrl, { max: connections, forSteps: true });
    return new PlainActs(pool, await makeScene(pool, ownCases, chainsAtOnce, 0), going);
  }

  /** Where the cases are. */
  get region(): string {
    return this.#scene.town.region;
  }

  async prepare(chains: number): Promise<void> {
    const lacking = chains - this.#prepared.length;
    await Promise.all(
      Array.from({ length: chainsAtOnce }, async (_, client) => {
        for (let count = client; count < lacking; count += chainsAtOnce) {
          const caseId = randomUUID();
          await fileAndLead(this.#pool, this.#scene, schoolOf(this.#scene, client), caseId);
          this.#prepared.push({ client, caseId });
        }
      }),
    );
  }

  next(): Subject {
    const next = this.#prepared.pop();
    if (next === undefined) throw new Error("there are more chains than cases were prepared for");
    return next;
  }

  async carryOut({ client, caseId }: Subject, place: number): Promise<void> {
    const { town } = this.#scene;
    const school = schoolOf(this.#scene, client);
    const deed = ownCases.deed(school, caseId, place);
    if (this.#going === "shared") {
      await does(this.#pool, town, school, deed);
      return;
    }
    const connection = await this.#pool.connect();
    try {
      await does(connection, town, school, deed);
    } finally {
      connection.release();
    }
  }

  async countDone(): Promise<number> {
    const { rows } = await this.#pool.query<{ acts: number }>(
      "select count(*)::integer as acts from event where region = $1 and type = 'executor-replaced'",
      [this.#scene.town.region],
    );
    return rows[0]?.acts ?? 0;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
