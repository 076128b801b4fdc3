import type { Edition, Product, StepAct } from "@reglament/regulation";

/**
 * Returns the receipt that the act gives to the applicant.
 *
 * @throws Error when the act gives none: a receipt is always given, so such a regulation can't be run
 */
export function receiptOf(law: Edition, stepAct: StepAct): Product {
  const receipt = law.products.find(({ id, kind }) => kind === "receipt" && stepAct.produces.includes(id));
  if (receipt === undefined) throw new Error(`${law.regulation}/${law.id}: ${stepAct.act} gives no receipt`);
  return receipt;
}

/**
 * Returns the papers that signing brings forth, by what was prepared: the
 * result's, or those that refuse the service.
 */
export function signedPapers(law: Edition, kind: "result" | "refusal"): readonly Product[] {
  const ids = new Set(
    law.steps
      .flatMap(({ acts }) => acts)
      .filter(({ act }) => act === "sign")
      .flatMap(({ produces, producesOnRefusal = [] }) => (kind === "result" ? produces : producesOnRefusal)),
  );
  return law.products.filter(({ id }) => ids.has(id));
}

/**
 * Whether a paper of this product may be prepared for signing by the act: the
 * act's own product, or already the paper that signing makes of it.
 */
export function mayBePrepared(law: Edition, stepAct: StepAct, kind: "result" | "refusal", product: string): boolean {
  return stepAct.produces.includes(product) || signedPapers(law, kind).some(({ id }) => id === product);
}
