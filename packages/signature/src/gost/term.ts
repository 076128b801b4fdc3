import type { Point } from "./points.ts";

/** One product of a sum: what it adds at each position, to be doubled from there down to position 0. */
export interface Term {
  /** How many positions there are; the highest is one less. */
  readonly positions: number;
  /** Returns what is added at a position, undefined when nothing is. */
  readonly at: (position: number) => Point | undefined;
}
