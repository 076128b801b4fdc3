/** When applications arrive on the morning on which filing opens, and at which school. */

/** One application that is on its way. */
export interface Arrival {
  /** Milliseconds from the opening. */
  readonly atMs: number;
  /** Place of the school among the town's. */
  readonly school: number;
}

/** How many times busier the first minute is than any later one. */
export const spike = 10;

/** Every fifth application goes to the first school. */
const shareOfPopular = 0.2;

/**
 * Draws the arrivals of a morning: independent of each other, at an even rate but for the first minute.
 *
 * That is a Poisson process given how many come. The same seed gives the same morning.
 *
 * @returns exactly `count` arrivals in their order
 */
export function drawArrivals(count: number, minutes: number, schools: number, seed: number): readonly Arrival[] {
  const random = randomFrom(seed);
  const weightOfAll = spike + minutes - 1;
  const times = Array.from({ length: count }, () => {
    const place = random() * weightOfAll;
    return (place < spike ? place / spike : place - spike + 1) * 60_000;
  });
  return times
    .toSorted((a, b) => a - b)
    .map((atMs) => ({ atMs, school: random() < shareOfPopular ? 0 : Math.floor(random() * schools) }));
}

/** Numbers from 0 to 1, below 1, that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
