/**
 * Slows down guessing: after some failed tries for one number, further ones are
 * refused for a while, right or wrong.
 *
 * Kept in memory of this process: a restart forgives, which guessing can't
 * cause. The number is counted whether it has an account or not, so that the
 * answer doesn't tell.
 */
const allowed = 5;
const pauseMs = 15 * 60_000;
/** Beyond this many numbers the oldest are forgotten: the list can't be made to fill the memory. */
const remembered = 50_000;

export class FailedTries {
  readonly #tries = new Map<string, { count: number; until: number }>();

  /** Whether tries for the number are refused now. */
  isPaused(iin: string, now: number): boolean {
    const tries = this.#tries.get(iin);
    return tries !== undefined && tries.until > now && tries.count >= allowed;
  }

  /** Counts a failed try; the pause begins anew with each. */
  count(iin: string, now: number): void {
    const before = this.#tries.get(iin);
    const count = before === undefined || before.until <= now ? 1 : before.count + 1;
    this.#tries.delete(iin);
    this.#tries.set(iin, { count, until: now + pauseMs });
    if (this.#tries.size <= remembered) return;
    for (const oldest of this.#tries.keys()) {
      this.#tries.delete(oldest);
      break;
    }
  }

  /** Forgets the failed tries of a number that signed in. */
  forget(iin: string): void {
    this.#tries.delete(iin);
  }
}
