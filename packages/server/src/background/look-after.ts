import { isRejected } from "@reglament/engine";

/** How many cases are in work at a time: enough that those that wait fill the next statement while one is under way. */
const atATime = 128;

/**
 * Does a piece of work for each thing, some at a time.
 *
 * One that fails is told and holds up no other.
 *
 * @param work - returns whether something came of it
 * @returns of how many something came
 */
export async function lookAfter<T>(
  things: readonly T[],
  work: (thing: T) => Promise<boolean>,
  isStopping: () => boolean,
  failed: (error: unknown, thing: T) => void,
): Promise<number> {
  let done = 0;
  const waiting = [...things];
  async function takeOn(): Promise<void> {
    for (let thing = waiting.shift(); thing !== undefined && !isStopping(); thing = waiting.shift()) {
      try {
        if (await work(thing)) done += 1;
      } catch (error) {
        failed(error, thing);
      }
    }
  }
  await Promise.all(Array.from({ length: atATime }, takeOn));
  return done;
}

/**
 * Lets a command of time or calendar fail that the database had no room for: nobody else is told of it.
 *
 * @throws Error with what was in the way
 */
export function requireNotBusy(outcome: unknown): void {
  if (isRejected(outcome) && outcome.rejected === "BUSY") throw new Error(`busy: ${outcome.facts["because"]}`);
}
