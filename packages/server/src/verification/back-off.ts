/** Leaves a neighbour alone for a while after it failed: twice as long each time, with jitter, an hour at most. */
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Remembers by address who failed, on the machine's clock. */
export class BackOff {
  readonly #realNow: () => number;
  readonly #paused = new Map<string, { readonly failures: number; readonly until: number }>();

  constructor(realNow: () => number) {
    this.#realNow = realNow;
  }

  /** Whether the address may be asked now. */
  mayAsk(address: string): boolean {
    return (this.#paused.get(address)?.until ?? 0) <= this.#realNow();
  }

  /** It didn't answer as it should. */
  failed(address: string): void {
    const failures = (this.#paused.get(address)?.failures ?? 0) + 1;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    this.#paused.set(address, { failures, until: this.#realNow() + pauseMs * (0.5 + Math.random()) });
  }

  /** It answered. */
  answered(address: string): void {
    this.#paused.delete(address);
  }

  /** It answered, but there is nothing new before a while. */
  pause(address: string, pauseMs: number): void {
    this.#paused.set(address, { failures: 0, until: this.#realNow() + pauseMs });
  }
}
