import type { Explanation as Reasons } from "@reglament/calendar";
import { deadlines } from "../texts/deadlines.ts";
import type { Language } from "../texts/language.ts";
import { dateInWords, momentInWords } from "../texts/moment-in-words.ts";
import { termInWords } from "../texts/term-in-words.ts";
import { SummaryList, type SummaryRow } from "./summary-list.tsx";

export interface ExplanationProps {
  readonly language: Language;
  readonly zone: string;
  readonly explanation: Reasons;
  /** Closed until the reader opens it; on a page of its own it is open. */
  readonly open?: boolean;
}

/** How a deadline came about, step by step: start, rule, each day passed over with its reason, pauses, the end. */
export function Explanation({ language, zone, explanation, open = false }: ExplanationProps) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{deadlines[language].explain}</span>
      </summary>
      <div class="govuk-details__text">
        <SummaryList rows={rowsOf(explanation, zone, language)} />
      </div>
    </details>
  );
}

function rowsOf(explanation: Reasons, zone: string, language: Language): readonly SummaryRow[] {
  const t = deadlines[language];
  const inDays = "workingDays" in explanation.term;
  const moment = (at: Reasons["due"]) => momentInWords(at, zone, language);
  return [
    { key: t.start, value: moment(explanation.start) },
    ...(explanation.countsFrom === explanation.start
      ? []
      : [{ key: t.countsFrom, value: moment(explanation.countsFrom) }]),
    { key: t.term, value: termInWords(explanation.term, language) },
    { key: t.rule, value: inDays ? t.firstDay[explanation.policy.firstDay] : t.workingTimeOnly },
    { key: t.skipped, value: skippedDays(explanation, language) },
    ...(explanation.pauses.length === 0 ? [] : [{ key: t.pauses, value: pauses(explanation, zone, language) }]),
    { key: t.due.replace(":", ""), value: moment(explanation.due) },
    { key: t.calendar, value: explanation.calendarVersion },
  ];
}

function skippedDays({ skipped }: Reasons, language: Language) {
  if (skipped.length === 0) return deadlines[language].noneSkipped;
  return (
    <ul class="govuk-list">
      {skipped.map((day) => (
        <li key={day.date}>
          {dateInWords(day.date, language)}: {day.name[language]}
          {day.act === undefined ? null : <span class="clause"> ({day.act})</span>}
        </li>
      ))}
    </ul>
  );
}

function pauses(explanation: Reasons, zone: string, language: Language) {
  return (
    <ul class="govuk-list">
      {explanation.pauses.map((pause) => (
        <li key={pause.from}>
          {momentInWords(pause.from, zone, language)} – {momentInWords(pause.to, zone, language)}
        </li>
      ))}
    </ul>
  );
}
