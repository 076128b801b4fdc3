import type { HandSignature } from "./event.ts";
import { type Rejected, type RejectionCode, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/**
 * Tells what is wrong with a paper signed by hand.
 *
 * @param missing - the code that answers when there is none, or it names no sheet
 * @returns that code, or `TIME_RUNS_BACK` when it would have been signed after now; undefined when it is in order
 */
export function objectionToHand(
  { now }: Situation,
  hand: HandSignature | undefined,
  missing: RejectionCode = "HAND_SIGNATURE_MISSING",
): Rejected | undefined {
  if (hand === undefined || hand.sheet.trim() === "") return reject(missing, {});
  return hand.signedAt > now ? reject("TIME_RUNS_BACK", { now, signedAt: hand.signedAt }) : undefined;
}
