import type { Instant } from "@reglament/calendar";
import { isoInstant } from "@reglament/calendar";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { Clause } from "./clause.tsx";

/** Something that happened. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly text: string;
  readonly clause?: string | undefined;
  /** What belongs to it: a comment, a later correction. */
  readonly notes?: readonly string[];
  /** That a deadline was missed: it stands out for as long as the case is kept. */
  readonly isLate?: boolean | undefined;
}

export interface HistoryProps {
  readonly language: Language;
  readonly zone: string;
  /** Newest first or oldest first, as the page likes it. */
  readonly entries: readonly HistoryEntry[];
}

/** What happened, line by line, with its moment and the clause that it follows. */
export function History({ language, zone, entries }: HistoryProps) {
  return (
    <ol class="history">
      {entries.map(({ at, text, clause, notes = [], isLate = false }, index) => (
        <li class={isLate ? "history__entry history__entry--late" : "history__entry"} key={index}>
          <time class="history__when" dateTime={isoInstant(at, zone)}>
            {momentInWords(at, zone, language)}
          </time>
          {text} {clause === undefined ? null : <Clause language={language} clause={clause} />}
          {notes.map((note) => (
            <p class="history__note" key={note}>
              {note}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
