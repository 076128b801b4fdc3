import type { Instant } from "@reglament/calendar";
import { isoInstant } from "@reglament/calendar";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { Clause } from "./clause.tsx";

export interface HistoryProps {
  readonly language: Language;
  readonly zone: string;
  /** Newest first or oldest first, as the page likes it. */
  readonly entries: readonly { readonly at: Instant; readonly text: string; readonly clause?: string }[];
}

/** What happened, line by line, with its moment and the clause that it follows. */
export function History({ language, zone, entries }: HistoryProps) {
  return (
    <ol class="history">
      {entries.map((entry, index) => (
        <li class="history__entry" key={index}>
          <time class="history__when" dateTime={isoInstant(entry.at, zone)}>
            {momentInWords(entry.at, zone, language)}
          </time>
          {entry.text} {entry.clause === undefined ? null : <Clause language={language} clause={entry.clause} />}
        </li>
      ))}
    </ol>
  );
}
