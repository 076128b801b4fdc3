import { ruleTexts } from "../../clause-print/rule-texts.ts";
import type { Edition } from "../../edition/edition.ts";
import type { Product } from "../../edition/outcome.ts";
import type { Fact, Item } from "../item.ts";
import { actorTold, channelsFact, inEach, signedFact } from "../told.ts";
import { valueTexts } from "../value-texts.ts";

/** What the service ends with. */
export function results(edition: Edition): Item[] {
  return ofKinds(edition, ["result"]);
}

/** What the applicant is given or told on the way. */
export function receipts(edition: Edition): Item[] {
  return ofKinds(edition, ["receipt", "message"]);
}

/** What stays inside the offices. */
export function papers(edition: Edition): Item[] {
  return ofKinds(edition, ["working-paper", "blank"]);
}

function ofKinds(edition: Edition, kinds: readonly Product["kind"][]): Item[] {
  return edition.products.filter(({ kind }) => kinds.includes(kind)).map((product) => paperItem(edition, product));
}

/** The same paper where the same act brings it forth, or where both files call it the same. */
function paperItem(edition: Edition, product: Product): Item {
  const { id, title, clause, kind } = product;
  const acts = edition.steps.flatMap((step) => step.acts);
  const makers = [
    ...acts.filter(({ produces }) => produces.includes(id)).map(({ act }) => `${kind} by ${act}`),
    ...acts
      .filter(({ producesOnRefusal = [] }) => producesOnRefusal.includes(id))
      .map(({ act }) => `${kind} refusing ${act}`),
  ];
  return {
    id,
    title,
    clause,
    facts: factsOf(edition, product),
    essence: new Map([...makers.map((maker) => [maker, 1] as const), [`id ${id}`, 2]]),
    resemblance: new Map(),
  };
}

function factsOf(edition: Edition, product: Product): Fact[] {
  const { forms, channels, signedBy, countersignedBy, signedAs, annex } = product;
  const made = inEach((language) => forms.map((form) => ruleTexts[language].forms[form]).join(", "));
  return [
    { trait: "forms", value: forms.toSorted().join(" "), told: made },
    signedFact(edition, signedBy),
    ...(countersignedBy === undefined
      ? []
      : [{ trait: "countersigned-by", value: countersignedBy, told: actorTold(edition, countersignedBy) } as const]),
    ...(signedAs === undefined
      ? []
      : [{ trait: "signed-for", value: signedAs, told: valueTexts.forProvider } as const]),
    ...(annex === undefined
      ? []
      : [
          {
            trait: "form-of-paper",
            value: annex,
            told: inEach((language) => ruleTexts[language].place(annex)),
          } as const,
        ]),
    ...channelsFact(edition, channels),
  ];
}
