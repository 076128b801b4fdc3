import { type CaseEvent, systemActor } from "@reglament/engine";
import type { HistoryEntry } from "../components/history.tsx";
import { eventInWords, history } from "../texts/history.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { eventNames } from "./event-names.ts";

/**
 * What happened in the case, for the officials who work on it, the oldest first: one entry for each event.
 *
 * An event that was mistaken stays as it was, with the correction beside it.
 *
 * @param after - only events with a higher sequence
 */
export function historyOf(inHand: CaseInHand, language: Language, after = 0): readonly HistoryEntry[] {
  const t = history[language];
  const names = eventNames(inHand, language);
  return inHand.events
    .filter(({ sequence }) => sequence > after)
    .map(({ event, sequence }) => ({
      at: event.at,
      text: `${eventInWords(t.official, event, names) ?? ""} ${doneBy(inHand, event, language)}`,
      clause: "clause" in event ? event.clause : undefined,
      isLate: event.type === "deadline-passed",
      notes: [...commentsOn(inHand, event, language), ...correctionsOf(inHand, sequence, language)],
    }));
}

/** Who did it: by what right, when it isn't their own; nobody, when a system did. */
function doneBy({ nameOf }: CaseInHand, { by, insteadOf, through }: CaseEvent, language: Language): string {
  const t = history[language].by;
  if (through === "gateway") return t.gateway;
  if (by === systemActor.person) return t.system;
  return t.person(nameOf(by), insteadOf && { absent: nameOf(insteadOf.person), order: insteadOf.order });
}

function commentsOn({ comments }: CaseInHand, event: CaseEvent, language: Language): readonly string[] {
  if (!("comment" in event) || event.comment === undefined) return [];
  const t = history[language];
  const text = comments.get(event.comment.personalId);
  return [text === undefined ? t.commentGone : t.comment(text)];
}

function correctionsOf({ events, nameOf, time }: CaseInHand, sequence: number, language: Language): readonly string[] {
  return events.flatMap(({ event }) =>
    event.type === "mistake-corrected" && event.corrects === sequence
      ? [history[language].corrected(momentInWords(event.at, time.hours.zone, language), nameOf(event.by))]
      : [],
  );
}
