import { actsIn, type ChannelId, type Edition, type Product } from "@reglament/regulation";
import type { Permission } from "./act-module.ts";

/** What the act brings forth in the case's channel. */
function productsOf({ law, state, stepAct }: Permission): readonly Product[] {
  return law.products.filter(({ id, channels }) => stepAct.produces.includes(id) && isMadeIn(channels, state.channel));
}

/** The receipt or message that the act gives to the applicant; undefined when the text has none. */
export function receiptOf(permission: Permission): Product | undefined {
  const products = productsOf(permission);
  return products.find(({ kind }) => kind === "receipt") ?? products.find(({ kind }) => kind === "message");
}

/**
 * Returns the receipt that the act gives.
 *
 * @throws Error when the act gives none: a receipt is always given, so such a regulation can't be run
 */
export function getReceipt(permission: Permission): Product {
  const receipt = receiptOf(permission);
  if (receipt === undefined) {
    const { law, stepAct } = permission;
    throw new Error(`${law.regulation}/${law.id}: ${stepAct.act} gives no receipt`);
  }
  return receipt;
}

/** Whether somebody signs for what he or she receives: the act brings forth a receipt that this person signs. */
export function isSignedFor(permission: Permission, by: Product["signedBy"]): boolean {
  return productsOf(permission).some(({ kind, signedBy }) => kind === "receipt" && signedBy === by);
}

/**
 * Returns the papers that signing brings forth in a channel, by what was prepared: the
 * result's, or those that refuse the service.
 */
export function signedPapers(law: Edition, kind: "result" | "refusal", channel: ChannelId): readonly Product[] {
  const ids = new Set(
    law.steps
      .flatMap((step) => actsIn(step, channel))
      .filter(({ act }) => act === "sign")
      .flatMap(({ produces, producesOnRefusal = [] }) => (kind === "result" ? produces : producesOnRefusal)),
  );
  return law.products.filter(({ id, channels }) => ids.has(id) && isMadeIn(channels, channel));
}

/** Whether these papers are signed electronically; those that exist on paper only are signed by hand. */
export function areElectronic(papers: readonly Product[]): boolean {
  return papers.some(({ forms }) => forms.includes("electronic"));
}

/** The products as which a paper may be prepared for signing by the act: its own, or already those that signing makes of it. */
export function preparedAs(permission: Permission, kind: "result" | "refusal"): readonly string[] {
  const { law, state, stepAct } = permission;
  return [...new Set([...stepAct.produces, ...signedPapers(law, kind, state.channel).map(({ id }) => id)])];
}

function isMadeIn(channels: readonly ChannelId[] | undefined, channel: ChannelId): boolean {
  return channels === undefined || channels.includes(channel);
}
