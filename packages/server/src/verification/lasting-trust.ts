import type { Trust } from "@reglament/signature";

const ids = new WeakMap<Trust, number>();
let last = 0;

/**
 * Marks what is believed in as lasting: each worker gets and reads it once, then knows it by its number.
 *
 * What is put together for a single question stays unmarked and goes along with it.
 */
export function asLasting(trust: Trust): Trust {
  if (!ids.has(trust)) {
    last += 1;
    ids.set(trust, last);
  }
  return trust;
}

/** Returns the number of a lasting trust, undefined for another one. */
export function lastingId(trust: Trust): number | undefined {
  return ids.get(trust);
}
