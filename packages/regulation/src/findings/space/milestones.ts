import type { Product } from "../../edition/outcome.ts";
import type { ChannelId, StepAct } from "../../procedure/procedure.ts";

/** What may have happened to a case, each a bit: a state holds them as one number. */
export const milestone = {
  registered: 1,
  receiptGiven: 2,
  refusalProposed: 4,
  resultMade: 8,
  requestSigned: 16,
  blankOutstanding: 32,
} as const;
export type Milestone = keyof typeof milestone;

export const noMilestones = 0;

/** Whether it has happened in a state with these milestones. */
export function has(milestones: number, one: Milestone): boolean {
  return (milestones & milestone[one]) !== 0;
}

/** What has happened once the act is done, too. */
export function milestonesAfter(
  before: number,
  act: StepAct,
  products: readonly Product[],
  channel: ChannelId,
): number {
  const made = productsOf(act, products, channel, has(before, "refusalProposed"));
  let after = before;
  if (act.act === "register") after |= milestone.registered;
  if (made.some((product) => isAcceptanceReceipt(act, product))) after |= milestone.receiptGiven;
  if (act.act === "propose-refusal") after |= milestone.refusalProposed;
  if (act.act === "sign" || made.some(({ kind }) => kind === "result")) after |= milestone.resultMade;
  if (act.act === "sign-request") after |= milestone.requestSigned;
  if (act.act === "request-blank") after |= milestone.blankOutstanding;
  if (act.act === "receive-blank") after &= ~milestone.blankOutstanding;
  return after;
}

/** What an act brings forth in a channel: after a refusal was proposed, what it has for that. */
export function productsOf(
  { produces, producesOnRefusal }: StepAct,
  products: readonly Product[],
  channel: ChannelId,
  isRefusing: boolean,
): Product[] {
  const ids = isRefusing ? (producesOnRefusal ?? produces) : produces;
  return products.filter(({ id, channels }) => ids.includes(id) && (channels?.includes(channel) ?? true));
}

/** A paper or message that tells the applicant that the application was taken; not one that the applicant signs. */
function isAcceptanceReceipt({ act }: StepAct, { kind, signedBy }: Product): boolean {
  const isGivenOnTaking = act === "register" || act === "give-receipt";
  return isGivenOnTaking && (kind === "receipt" || kind === "message") && signedBy !== "applicant";
}
