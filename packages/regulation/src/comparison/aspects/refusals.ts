import type { Edition } from "../../edition/edition.ts";
import type { RefusalGround } from "../../edition/outcome.ts";
import type { Item } from "../item.ts";
import { signedFact, yesOrNo } from "../told.ts";
import { valueTexts } from "../value-texts.ts";

/** The grounds of refusal: the same where they refuse the same thing for the same reason. */
export function refusals(edition: Edition): Item[] {
  return edition.refusals.map((refusal) => refusalItem(edition, refusal));
}

function refusalItem(edition: Edition, refusal: RefusalGround): Item {
  const { id, text, clause, refuses, shows, step, signedBy, receipt, mendable } = refusal;
  const actor = edition.steps.find((one) => one.id === step)?.actor;
  const paper = edition.products.find((product) => product.id === receipt);
  return {
    id,
    title: text,
    clause,
    facts: [
      signedFact(edition, signedBy),
      { trait: "receipt", value: paper?.kind ?? "none", told: paper?.title ?? valueTexts.no },
      yesOrNo("mendable", mendable),
    ],
    essence: new Map([[`${refuses} ${shows}`, 2]]),
    resemblance: new Map([[`id ${id}`, 1], ...(actor === undefined ? [] : [[`actor ${actor}`, 1] as const])]),
  };
}
