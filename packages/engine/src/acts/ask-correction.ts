import type { Edition } from "@reglament/regulation";
import type { BeyondActModule } from "../act-module.ts";
import type { Case } from "../case.ts";
import { reject } from "../rejection.ts";
import { permitWhoseTurn } from "../turn.ts";

/**
 * Asks the applicant to mend answers or documents. No term stands still for it.
 *
 * May: who may do one of the open step's acts. At least one item is named, and each is one of the edition's
 * questions or documents (`WRONG_DOCUMENT`).
 */
export const askCorrection: BeyondActModule<"ask-correction"> = {
  act: "ask-correction",
  kind: "beyond",
  events: ["correction-asked"],
  permit: permitWhoseTurn,
  contract: (_situation, { law, state }) => [
    { name: "comment", kind: "long-text", needed: true },
    { name: "items", kind: "items", needed: true, options: itemsIn(law, state) },
  ],
  decide: (_situation, { law, state }, { comment, items }) => {
    const known = itemsIn(law, state);
    const areKnown = items.length > 0 && items.every((item) => known.includes(item));
    return areKnown
      ? [{ type: "correction-asked", comment, items }]
      : reject("WRONG_DOCUMENT", { act: "ask-correction" });
  },
};

function itemsIn({ questions, documents }: Edition, { channel }: Case): readonly string[] {
  return [...questions, ...documents].filter(({ channels }) => channels.includes(channel)).map(({ id }) => id);
}
