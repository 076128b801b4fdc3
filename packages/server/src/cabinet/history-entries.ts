import { actOfEvent, type Case, type CaseEvent, type EventOf, evolve, isStepEvent } from "@reglament/engine";
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
  const clauses = clausesOf(taken);
  return taken.events
    .filter(({ sequence }) => sequence > after)
    .toReversed()
    .flatMap(({ event, sequence }) => {
      const known = asKnown(event, taken);
      const text = eventInWords(t.applicant, known, names);
      if (text === undefined) return [];
      return [
        {
          at: event.at,
          text,
          clause: clauses.get(sequence),
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

/** By sequence: the clause of the act in the step where the case then stood; the centre's `register` isn't the provider's. */
function clausesOf({ law, events }: CaseInHand): ReadonlyMap<number, string> {
  const clauses = new Map<number, string>();
  let state: Case | undefined;
  for (const { event, sequence } of events) {
    const open = law.steps.find(({ id }) => id === state?.steps.at(-1)?.step);
    const act = isStepEvent(event) ? actOfEvent[event.type] : undefined;
    const stepAct = open?.acts.find((one) => one.act === act && isDoneIn(one.channels, state));
    if (stepAct !== undefined) clauses.set(sequence, stepAct.clause);
    state = evolve(law, state, event);
  }
  return clauses;
}

function isDoneIn(channels: readonly string[] | undefined, state: Case | undefined): boolean {
  return channels === undefined || state === undefined || channels.includes(state.channel);
}
