import { actOfEvent, type CaseEvent, type EventOf, isStepEvent } from "@reglament/engine";
import type { ActName, Edition } from "@reglament/regulation";
import type { HistoryEntry } from "../components/history.tsx";
import { eventInWords, history } from "../texts/history.ts";
import type { Language } from "../texts/language.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { eventNames } from "../workplace/event-names.ts";

/**
 * What happened in a case, for its applicant, the newest first; what is the offices' own affair is left out.
 *
 * While a refusal is only proposed, it reads like any other draft: the head may
 * still decide otherwise, and the signed paper speaks for itself.
 *
 * @param after - only events with a higher sequence
 */
export function historyEntries(taken: CaseInHand, language: Language, after = 0): readonly HistoryEntry[] {
  const t = history[language];
  const names = eventNames(taken, language);
  return taken.events
    .filter(({ sequence }) => sequence > after)
    .toReversed()
    .flatMap(({ event, sequence }) => {
      const known = asKnown(event, taken);
      const text = eventInWords(t.applicant, known, names);
      if (text === undefined) return [];
      const clause = clauseOf(taken.law, isStepEvent(event) ? actOfEvent[event.type] : undefined);
      return [
        {
          at: event.at,
          text,
          clause,
          isLate: event.type === "deadline-passed",
          notes: correctionsOf(taken, sequence).map(({ at }) => t.correctedForApplicant(names.moment(at))),
        },
      ];
    });
}

function asKnown(event: CaseEvent, { state }: CaseInHand): CaseEvent {
  if (event.type !== "refusal-proposed" || event.document === undefined || state.outcome !== undefined) return event;
  const { at, by, document } = event;
  return { type: "drafted", at, by, document };
}

function correctionsOf({ events }: CaseInHand, sequence: number): readonly EventOf<"mistake-corrected">[] {
  return events.flatMap(({ event }) =>
    event.type === "mistake-corrected" && event.corrects === sequence ? [event] : [],
  );
}

function clauseOf(law: Edition, act: ActName | undefined): string | undefined {
  return law.steps.flatMap(({ acts }) => acts).find((stepAct) => stepAct.act === act)?.clause;
}
