import type { Text } from "@reglament/calendar";
import { itemsThatCame, mayHaveCome } from "@reglament/engine";
import {
  type DocumentKind,
  isSourced,
  type MissingItem,
  missingItems,
  neededDocuments,
  type RefusalGround,
} from "@reglament/regulation";
import type { CaseInHand } from "../case-in-hand.ts";

/** Returns the grounds that have a source and stand at the open step, in the law's order. */
export function groundsOf(
  { law, state, day }: CaseInHand,
  refuses: RefusalGround["refuses"],
): readonly RefusalGround[] {
  const step = state.steps.at(-1)?.step;
  return law.refusals.filter(
    (ground) => ground.refuses === refuses && ground.step === step && isSourced(law, ground, day.confirmations),
  );
}

/** Returns what the application lacks although a source demands it. */
export function missingFrom({ law, state, day }: CaseInHand): readonly MissingItem[] {
  return missingItems(law, state.channel, itemsThatCame(state), state.facts, day.confirmations);
}

/** Returns the documents that came, or on paper may have come, and that can run out, as far as a source demands them. */
export function expirableDocuments({ law, state, day }: CaseInHand): readonly DocumentKind[] {
  return neededDocuments(law, state.channel, state.facts, day.confirmations)
    .filter(({ document, demanded }) => demanded && document.expires && mayHaveCome(law, state, document.id))
    .map(({ document }) => document);
}

/** An item of the application with its words. */
interface WordedItem {
  readonly id: string;
  readonly label: Text;
}

/** Returns the answers given and documents brought, or on paper maybe brought, that may be found unreliable. */
export function itemsToDoubt({ law, state }: Pick<CaseInHand, "law" | "state">): readonly WordedItem[] {
  const items = [
    ...law.questions.filter(({ kind }) => kind !== "office").map(({ id, label }) => ({ id, label })),
    ...law.documents.map(({ id, title }) => ({ id, label: title })),
  ];
  return items.filter(({ id }) => mayHaveCome(law, state, id));
}
