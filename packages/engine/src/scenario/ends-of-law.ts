import { actsIn, type ChannelId, type Edition, type Step, wayThrough } from "@reglament/regulation";
import type { Outcome } from "../case.ts";

/** A way in which a case may end under a text: its channel, its outcome and, for a refusal, the ground. */
export interface EndOfWay {
  readonly channel: ChannelId;
  readonly outcome: Outcome;
  readonly ground?: string;
}

/**
 * Returns every end to which a text can lead a case, over each of its channels: the result, and each refusal by its
 * ground. Withdrawal stands beside the text and isn't among them.
 */
export function endsOfLaw(law: Edition): readonly EndOfWay[] {
  return law.channels.flatMap(({ id: channel }) => {
    const ends = wayThrough(law, channel).flatMap((step) => endsOfStep(law, channel, step));
    return ends.filter((end, place) => ends.findIndex((one) => isSameEnd(one, end)) === place);
  });
}

/** Whether both are the same end. */
export function isSameEnd(one: EndOfWay, other: EndOfWay): boolean {
  return one.channel === other.channel && one.outcome === other.outcome && one.ground === other.ground;
}

function endsOfStep(law: Edition, channel: ChannelId, step: Step): readonly EndOfWay[] {
  const refused = (outcome: Outcome, refuses: "request" | "intake" | "service") =>
    law.refusals
      .filter((ground) => ground.refuses === refuses && ground.step === step.id)
      .map(({ id }): EndOfWay => ({ channel, outcome, ground: id }));
  return actsIn(step, channel).flatMap(({ act, then: next }): readonly EndOfWay[] => {
    if (act === "refuse-intake") return refused("intake-refused", "intake");
    if (act === "turn-away") return refused("not-filed", "request");
    if (act === "propose-refusal") return refused("refusal", "service");
    return "outcome" in next && next.outcome === "as-signed" ? [{ channel, outcome: "result" }] : [];
  });
}
