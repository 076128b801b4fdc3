import { Pool, type PoolClient } from "pg";
import type { Queryable } from "../queryable.ts";
import { mayBeOfOne, NotConnected } from "./database-fault.ts";
import { type RoomRules, WaitingRoom } from "./waiting-room.ts";

/** A question that many ask, and the one statement that answers them together. */
export interface SharedQuestionRules<Ask, Answer> extends Pick<RoomRules<Ask, Answer>, "aloneOf" | "inOrderOf"> {
  /** The statement; it answers asks of one group, each in its place. */
  readonly answerAll: (db: Queryable, asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** All asks are of one group when absent. */
  readonly groupOf?: (ask: Ask) => string;
}

/**
 * Statements of one question under way at a time, for each pool: while one commits, the next one works. More would only
 * make smaller shares.
 */
const lanes = 2;
/** More don't make a statement cheaper for each, only longer for all. */
const mostTogether = 64;
/**
 * Sixty-four who ask at once go a quarter more quickly in two shares that take turns, as the program works on one while the
 * database works on the other. Smaller parts would cost each of them more than that saves.
 */
const undivided = 32;
/** Above what carry-out-command lets in, so that only readers can ever fill it. */
const places = 5000;
/** As long as the pool waits for a connection: whoever stands at the page has given up by then. */
const patienceMs = 10_000;

/**
 * Asks of one kind that share statements: each pool has a room for them, in which they wait while others are under way.
 *
 * On a single connection, as within a transaction, an ask shares with nobody.
 */
export class SharedQuestion<Ask, Answer> {
  readonly #rules: SharedQuestionRules<Ask, Answer>;
  readonly #rooms = new WeakMap<Pool, WaitingRoom<Ask, Answer>>();

  constructor(rules: SharedQuestionRules<Ask, Answer>) {
    this.#rules = rules;
  }

  /**
   * Returns the answer to one ask.
   *
   * @param since - when it began to wait, by `performance.now()`, if that was before now
   * @throws NoRoom, NotConnected: nothing was sent; else what the database threw at this ask or at all that went with it
   */
  async ask(db: Queryable, ask: Ask, since?: number): Promise<Answer> {
    if (db instanceof Pool) return this.#roomOf(db).ask(ask, since);
    const answers = await this.#rules.answerAll(db, [ask]);
    for (const answer of answers) return answer;
    throw new Error("an ask got no answer");
  }

  #roomOf(pool: Pool): WaitingRoom<Ask, Answer> {
    const known = this.#rooms.get(pool);
    if (known) return known;
    const { answerAll, groupOf = () => "", ...keys } = this.#rules;
    const room = new WaitingRoom<Ask, Answer>({
      ...keys,
      groupOf,
      answerAll: (asks) => onConnection(pool, (db) => answerAll(db, asks)),
      repeatsSingly: mayBeOfOne,
      lanes,
      mostTogether,
      undivided,
      places,
      patienceMs,
    });
    this.#rooms.set(pool, room);
    return room;
  }
}

async function onConnection<T>(pool: Pool, work: (db: Queryable) => Promise<T>): Promise<T> {
  const connection = await connect(pool);
  let isBroken = false;
  const losses: Error[] = [];
  const noteLoss = (loss: Error) => void losses.push(loss);
  connection.on("error", noteLoss);
  try {
    const answer = await work(connection);
    // The commit waited in vain for the standby.
    for (const loss of losses) throw loss;
    return answer;
  } catch (error) {
    isBroken = !mayBeOfOne(error);
    // An error arrives before its locks are gone: whoever is repeated mustn't meet those of the statement before.
    if (!isBroken) await connection.query("").catch(() => (isBroken = true));
    throw error;
  } finally {
    connection.off("error", noteLoss);
    connection.release(isBroken);
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new NotConnected("no connection to the database", { cause });
  }
}
