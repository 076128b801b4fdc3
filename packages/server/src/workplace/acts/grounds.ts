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
  const came = new Set([...state.given, ...state.attached.map(({ kind }) => kind)]);
  return missingItems(law, state.channel, came, state.facts, day.confirmations);
}

/** Returns the documents that came, or on paper may have come, and that can run out, as far as a source demands them. */
export function expirableDocuments({ law, state, day }: CaseInHand): readonly DocumentKind[] {
  const attached = new Set(state.attached.map(({ kind }) => kind));
  return neededDocuments(law, state.channel, state.facts, day.confirmations)
    .filter(({ document, demanded }) => demanded && document.expires)
    .map(({ document }) => document)
    .filter(({ id }) => state.channel === "chancellery" || attached.has(id));
}

/** Returns the answers given and documents brought, that may be found unreliable, with their words. */
export function itemsThatCame({ law, state }: CaseInHand) {
  const attached = new Set(state.attached.map(({ kind }) => kind));
  const documents = law.documents.filter(({ id, channels, when }) => {
    const onPaper = state.channel === "chancellery" && channels.includes("chancellery") && when === undefined;
    return attached.has(id) || onPaper;
  });
  return [
    ...law.questions
      .filter(({ id, kind }) => state.given.includes(id) && kind !== "office")
      .map(({ id, label }) => ({ id, label })),
    ...documents.map(({ id, title }) => ({ id, label: title })),
  ];
}
