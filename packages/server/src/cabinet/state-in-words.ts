import type { Outcome } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import type { TagColour } from "../components/tag.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { type Standing, waitingOf } from "./standing-of.ts";

interface State extends Standing {
  readonly outcome?: Outcome | undefined;
}

/** Where a case stands, in one line: how it ended, what it waits for, or the open step's name. */
export function stateInWords(law: Edition, state: State, language: Language): string {
  if (state.outcome !== undefined) return cabinet[language].outcomes[state.outcome];
  const waiting = waitingOf(law, state);
  if (waiting !== undefined) return cabinetStanding[language].states[waiting];
  const open = law.steps.find(({ id }) => id === state.step);
  return open === undefined ? "" : textOf(open.title, language);
}

/** The colour that goes with it. */
export function stateColour(law: Edition, state: State): TagColour {
  const { outcome } = state;
  if (outcome === "result") return "green";
  if (outcome === "withdrawn") return "grey";
  if (outcome !== undefined) return "red";
  const waiting = waitingOf(law, state);
  return waiting === "ready" ? "green" : waiting === "stored" || waiting === "returned" ? "yellow" : "blue";
}
