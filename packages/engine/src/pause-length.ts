import type { Instant, Suspension } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import type { Case } from "./case.ts";

/** How a case's pauses bear on a term: the times during which it stood still, and since when it does. */
export interface Standstill {
  readonly suspensions: readonly Suspension[];
  /** Since when it stands still; absent while it runs. */
  readonly stoppedAt?: Instant;
}

/**
 * Returns how the pauses of a case bear on a term that began at a moment and covers some of its steps.
 *
 * A pause stops the term of its step and every term that this step is part of: that of the procedure and of the whole.
 *
 * @param last - place of the last step that the term covers, in `Case.steps`
 */
export function standstillOf(
  law: Edition,
  { pauses = [] }: Partial<Pick<Case, "pauses">>,
  { start, last = Number.POSITIVE_INFINITY }: { readonly start: Instant; readonly last?: number },
): Standstill {
  const stops = pauses.filter(({ index, from }) => index <= last && from >= start);
  const stoppedAt = stops.find(({ until }) => until === undefined)?.from;
  return {
    suspensions: stops.flatMap(({ from, until, ground, clause }) => {
      const because = law.pauses.find(({ id }) => id === ground)?.text ?? { kk: ground, ru: ground, en: ground };
      return until === undefined ? [] : [{ from, to: until, because, clause }];
    }),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
  };
}
