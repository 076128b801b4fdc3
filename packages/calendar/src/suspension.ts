import type { Span } from "./office-time.ts";
import type { Text } from "./work-calendar.ts";

/** A time in which a term stood still: it stops at `from` and goes on at `to`. */
export interface Suspension extends Span {
  /** Why, for the reader. */
  readonly because: Text;
  /** The clause that grants it, "5(3)". */
  readonly clause: string;
}
