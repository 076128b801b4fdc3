import type { Term } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { ChannelId, Span } from "../../procedure/procedure.ts";
import type { CaseSpace } from "../space/case-space.ts";
import { exceeds, minutesOfDay, nothing, plus, type Sum, stepsOfLongestWay, together } from "./sum-of-terms.ts";
import { type TimedStep, timedWay } from "./timed-way.ts";

/** The steps of one procedure on the way, with their sum and the procedure's own terms. */
export interface Stretch {
  readonly procedure: string;
  readonly steps: readonly TimedStep[];
  readonly sum: Sum;
  readonly isUntimed: boolean;
  readonly spans: readonly Span[];
}

/** A channel's longest way, in stretches of one procedure each. */
export function stretchesOf(edition: Edition, channel: ChannelId, space: CaseSpace): Stretch[] {
  const way = timedWay(edition, channel, space);
  const stretches: Stretch[] = [];
  for (const timed of way === undefined ? [] : stepsOfLongestWay(way)) {
    const { procedure, spans, step } = timed;
    const last = stretches.at(-1);
    const isSame = last?.procedure === procedure.id;
    const before = isSame ? last : { procedure: procedure.id, steps: [], sum: nothing, isUntimed: false, spans };
    if (isSame) stretches.pop();
    stretches.push({
      ...before,
      steps: [...before.steps, timed],
      sum: step.term === undefined ? before.sum : plus(before.sum, step.term),
      isUntimed: before.isUntimed || step.term === undefined,
    });
  }
  return stretches;
}

/**
 * The sums of a channel: of its steps, none of which may outlast its procedure's own term; and of what a reader of the
 * channel's own clauses adds up, where a procedure's own term stands for all of its steps.
 */
export function sumsOf(edition: Edition, stretches: readonly Stretch[]): { readonly steps: Sum; readonly spans: Sum } {
  const ofDay = minutesOfDay(edition.provider.hours);
  const whole = ({ spans }: Stretch): Term | undefined => spans[0]?.term;
  return {
    steps: stretches
      .map((stretch) => {
        const term = whole(stretch);
        const isCapped = term !== undefined && (stretch.isUntimed || exceeds(stretch.sum, term, ofDay));
        return isCapped ? plus(nothing, term) : stretch.sum;
      })
      .reduce(together, nothing),
    spans: stretches
      .map((stretch) => {
        const term = whole(stretch);
        return term === undefined ? stretch.sum : plus(nothing, term);
      })
      .reduce(together, nothing),
  };
}
