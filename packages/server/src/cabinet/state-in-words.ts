import type { Outcome } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import type { TagColour } from "../components/tag.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";

/** Where a case stands: the open step's name, or how it ended. */
export function stateInWords(
  law: Edition,
  { step, outcome }: { readonly step?: string | undefined; readonly outcome?: Outcome | undefined },
  language: Language,
): string {
  if (outcome !== undefined) return cabinet[language].outcomes[outcome];
  const open = law.steps.find(({ id }) => id === step);
  return open === undefined ? "" : textOf(open.title, language);
}

/** The colour that goes with it. */
export function stateColour(outcome: Outcome | undefined): TagColour {
  if (outcome === undefined) return "blue";
  return outcome === "result" ? "green" : "red";
}
