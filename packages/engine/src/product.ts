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

/** Whether the product is a paper that refuses the service: what some act proposing a refusal brings forth. */
function isRefusalPaper(law: Edition, product: string): boolean {
  return law.steps.some((step) =>
    step.acts.some((stepAct) => stepAct.act === "propose-refusal" && stepAct.produces.includes(product)),
  );
}

/**
 * Whether a draft of this product grants the service: what the act itself
 * produces, or a result of the regulation that isn't a refusal (a draft is the
 * result's own text before it is signed).
 */
export function isDraftOfResult(law: Edition, stepAct: StepAct, product: string): boolean {
  if (stepAct.produces.includes(product)) return true;
  return law.products.some(({ id, kind }) => id === product && kind === "result") && !isRefusalPaper(law, product);
}
