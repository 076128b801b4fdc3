/** What was started and is to be stopped, the newest first. */
export class Stack {
  readonly #stops: (() => Promise<void>)[] = [];

  /** Adds what stops the thing just started. */
  push(stop: () => Promise<void>): void {
    this.#stops.push(stop);
  }

  /** Stops everything; what can't be stopped doesn't keep the others running. */
  async unwind(): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error("while stopping:", error);
      }
    }
  }
}
