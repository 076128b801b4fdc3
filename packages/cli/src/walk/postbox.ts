import { leaseDueMessages, type Message, type Pool } from "@reglament/store";

const MOST_AT_ONCE = 1000;
/** As long as a lease may be; what comes again afterwards is known. */
const LEASE_MS = 600_000;

/** Takes the messages that steps left for delivery out of a scratch database, and hands them out case by case. */
export class Postbox {
  readonly #pool: Pool;
  readonly #taken = new Map<string, Message[]>();
  #taking: Promise<void> = Promise.resolve();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Returns the messages about a case so far, in no order. */
  async messagesAbout(caseId: string): Promise<readonly Message[]> {
    // One after the other: what another walker is just taking may be this case's.
    this.#taking = this.#taking.then(() => this.#take());
    await this.#taking;
    return this.#taken.get(caseId) ?? [];
  }

  async #take(): Promise<void> {
    const messages = await leaseDueMessages(this.#pool, MOST_AT_ONCE, LEASE_MS);
    for (const message of messages) {
      const known = this.#taken.get(message.caseId) ?? [];
      if (known.some(({ messageId }) => messageId === message.messageId)) continue;
      this.#taken.set(message.caseId, [...known, message]);
    }
    if (messages.length === MOST_AT_ONCE) await this.#take();
  }
}
