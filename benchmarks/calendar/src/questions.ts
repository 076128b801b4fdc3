import { type Instant, isOpen, type OfficeTime } from "@reglament/calendar";

/** Terms to add: column by column, so that reading a question costs nothing. */
export interface Questions {
  /** Milliseconds since 1970. */
  readonly starts: Float64Array;
  readonly lengths: Uint16Array;
}

const from = Date.parse("2014-01-06T00:00:00+06:00");
const to = Date.parse("2026-10-01T00:00:00+05:00");

/**
 * Random questions of an office's opening hours, the same for every run.
 *
 * All begin while the office works, since libraries differ in what they make of other moments.
 *
 * @param longest - of the terms, in whatever unit is asked
 */
export function makeQuestions(office: OfficeTime, count: number, longest: number): Questions {
  const random = randomFrom(20_190_610);
  const starts = new Float64Array(count);
  const lengths = new Uint16Array(count);
  for (let index = 0; index < count; ) {
    const start = from + Math.floor((random() * (to - from)) / 60_000) * 60_000;
    if (!isOpen(start as Instant, office)) continue;
    starts[index] = start;
    lengths[index] = 1 + Math.floor(random() * longest);
    index += 1;
  }
  return { starts, lengths };
}

/** Numbers from 0 to 1 that look random (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
