import type { Case } from "@reglament/engine";
import { type ActName, actsIn, awaitsApplicant, type ChannelId, type Edition, type Step } from "@reglament/regulation";

/** What an open case waits for, where that isn't the work on its step. */
export type Waiting = "signature" | "paused" | "ready" | "stored" | "returned" | "sent-again";

/** What a list or a case says of where it stands. */
export interface Standing {
  readonly step?: string | undefined;
  readonly channel: ChannelId;
  readonly waitingForSignature?: boolean | undefined;
  readonly pauses?: Case["pauses"];
}

/** Tells what an open case waits for; undefined when its step is simply under way. */
export function waitingOf(law: Edition, standing: Standing): Waiting | undefined {
  const { channel, waitingForSignature, pauses = [] } = standing;
  if (waitingForSignature === true) return "signature";
  const last = pauses.at(-1);
  if (last !== undefined && last.until === undefined) return "paused";
  const step = law.steps.find(({ id }) => id === standing.step);
  return step && fetchingAt(law, step, channel);
}

/** Whether the result waits for the applicant, and where it lies then. */
function fetchingAt(law: Edition, step: Step, channel: ChannelId): Waiting | undefined {
  if (step.id === law.storage?.step) return "stored";
  if (awaitsApplicant(step, channel)) return "ready";
  const offers = (name: ActName) => actsIn(step, channel).some(({ act }) => act === name);
  if (offers("request-again")) return "returned";
  return offers("send-again") ? "sent-again" : undefined;
}
