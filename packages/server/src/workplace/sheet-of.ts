import type { Product } from "@reglament/regulation";
import type { FormAct } from "./acts/act-form.tsx";
import type { CaseInHand } from "./case-in-hand.ts";

/** A sheet to be signed by hand, by what it says. */
const sheetKinds = ["courier-receipt", "recipient-receipt", "blank-entry", "consent", "withdrawal"] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Tells a kind of sheet from any other word of an address. */
export function isSheetKind(word: string | undefined): word is SheetKind {
  return sheetKinds.some((kind) => kind === word);
}

/**
 * Returns the page with the sheet that a datum of an act is the signature on: a sheet of its own, or the paper that is
 * up for signing; undefined when there is none to print.
 */
export function sheetOf({ prepared }: Pick<CaseInHand, "prepared">, act: FormAct, datum: string): string | undefined {
  const kind = sheetKindOf(act, datum);
  if (kind !== undefined) return `sheets/${kind}`;
  return prepared === undefined || (act !== "sign" && act !== "countersign") ? undefined : "paper";
}

function sheetKindOf(act: FormAct, datum: string): SheetKind | undefined {
  if (act === "hand-over") return "courier-receipt";
  if (act === "issue") return "recipient-receipt";
  if (act === "receive-blank") return "blank-entry";
  if (act === "consent" && datum === "form") return "consent";
  return act === "withdraw" ? "withdrawal" : undefined;
}

/** The product of the law that a sheet is; undefined for one that the text doesn't name. */
export function productOfSheet(
  { law, state }: Pick<CaseInHand, "law" | "state">,
  kind: SheetKind,
): Product | undefined {
  const isMadeHere = ({ channels }: Product) => channels === undefined || channels.includes(state.channel);
  const found = (matches: (product: Product) => boolean) => law.products.find((one) => isMadeHere(one) && matches(one));
  switch (kind) {
    case "courier-receipt":
      // The text knows one for the result; what a courier takes before it is signed is the package of documents.
      if (state.signed === undefined) return undefined;
      return found(({ kind: of, signedBy }) => of === "receipt" && signedBy === "courier");
    case "recipient-receipt":
      return found(({ kind: of, signedBy }) => of === "receipt" && signedBy === "applicant");
    case "blank-entry":
      return producedBy("receive-blank");
    case "consent":
      return producedBy("consent");
    case "withdrawal":
      return undefined;
  }

  function producedBy(act: "receive-blank" | "consent"): Product | undefined {
    const acts = law.steps.flatMap((step) => step.acts).filter((one) => one.act === act);
    return found(({ id }) => acts.some(({ produces }) => produces.includes(id)));
  }
}
