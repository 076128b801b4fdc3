import { actOfEvent, isStepEvent } from "@reglament/engine";
import type { ActName, Edition } from "@reglament/regulation";
import type { HistoryProps } from "../components/history.tsx";
import { cabinet } from "../texts/cabinet.ts";
import type { Language } from "../texts/language.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";

/**
 * What happened in a case, for its applicant, the newest first.
 *
 * While a refusal is only proposed, it reads like any other draft: the head may
 * still decide otherwise, and the signed paper speaks for itself.
 */
export function historyEntries({ events, law, state }: CaseInHand, language: Language): HistoryProps["entries"] {
  const t = cabinet[language];
  return events.toReversed().map(({ event }) => {
    const known = event.type === "refusal-proposed" && state.outcome === undefined ? "drafted" : event.type;
    const entry = { at: event.at, text: t.events[known] };
    const clause = clauseOf(law, isStepEvent(event) ? actOfEvent[event.type] : undefined);
    return clause === undefined ? entry : Object.assign(entry, { clause });
  });
}

function clauseOf(law: Edition, act: ActName | undefined): string | undefined {
  return law.steps.flatMap(({ acts }) => acts).find((stepAct) => stepAct.act === act)?.clause;
}
