import type { Origin } from "../edition/origin.ts";
import type { Fact } from "./item.ts";
import { valueTexts } from "./value-texts.ts";

/**
 * How well a rule is known: in the regulation, in another act that was read, or not confirmed at all.
 *
 * @param clause - where the regulation itself states it, if it does
 */
export function originFact(origin: Origin, clause: string | undefined): Fact {
  const value = clause !== undefined ? "ownClause" : "source" in origin ? "readElsewhere" : unconfirmed(origin);
  return { trait: "known", value, told: valueTexts[value] };
}

function unconfirmed(origin: Exclude<Origin, { readonly source: unknown }>): "secondary" | "assumed" {
  return "secondary" in origin ? "secondary" : "assumed";
}
