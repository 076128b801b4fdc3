/** How many commands are in hand at a time: beyond that, a clear answer at once is better than a late one. */
import type { Queryable } from "../queryable.ts";

/**
 * Most commands in hand, for each pool of a process.
 *
 * Two cores carry out upwards of a thousand a second, so the last of so many waits about as long as a person
 * waits for a page. With more, the work on commands that nobody waits for any more would slow down all others.
 */
export const mostInHand = 1000;

const inHand = new WeakMap<Queryable, number>();

/** Counts a command in, if there is room. @returns whether there was; then {@link leave} must follow */
export function enter(db: Queryable): boolean {
  const count = inHand.get(db) ?? 0;
  if (count >= mostInHand) return false;
  inHand.set(db, count + 1);
  return true;
}

/** Counts a command out. */
export function leave(db: Queryable): void {
  inHand.set(db, (inHand.get(db) ?? 1) - 1);
}
