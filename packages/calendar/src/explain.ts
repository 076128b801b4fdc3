/**
 * A deadline retold in lines that a person can check with a paper calendar and a watch.
 */
import { type ExplainTexts, explainTexts } from "./explain-texts.ts";
import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import { dateInWords, exactMomentInWords, timeInWords } from "./moment-in-words.ts";
import type { Deadline, Explanation } from "./term.ts";
import { amountInWords, termInWords } from "./term-in-words.ts";
import type { DayOff } from "./work-calendar.ts";
import { dateAt, instantAt } from "./zoned-time.ts";

/**
 * Returns the lines of an explanation: the event; the rule; the moment the event counts as of, when that is another;
 * each day passed over with its reason and act, each day off worked by decree, each break and closed time, each time in
 * which the term stood still with its ground, each change of clocks, in their order; how the end was moved on; the
 * deadline; how much before it the act must be done; the promise that holds in its place; the calendar's version.
 *
 * @param clause - where the rule stands, as the reader is shown it: "5(3)-тармақ", "пункт 5(3)"
 */
export function explain(
  deadline: Deadline | Explanation,
  { language, clause }: { readonly language: Language; readonly clause?: string },
): readonly string[] {
  const told = "explanation" in deadline ? deadline.explanation : deadline;
  const explanation = { ...told, due: told.before?.end ?? told.promised?.instead ?? told.due };
  const t = explainTexts[language];
  const moment = (at: Instant) => exactMomentInWords(at, explanation.zone, language);
  return [
    t.start(moment(explanation.start)),
    t.rule(clause === undefined ? "" : ` (${clause})`, rulesOf(explanation, language).join("; ")),
    ...shiftOf(explanation, t, moment),
    ...passedOver(explanation, language),
    ...endOf(explanation, language),
    t.due(dueInWords(explanation, language)),
    ...(told.before === undefined
      ? []
      : [t.before(termInWords(told.before.term, language), moment(told.promised?.instead ?? told.due))]),
    ...(told.promised === undefined ? [] : [t.promised(moment(told.due))]),
    t.calendar(explanation.calendarVersion),
  ];
}

function rulesOf({ term, policy }: Explanation, language: Language): readonly string[] {
  const t = explainTexts[language];
  const length = termInWords(term, language);
  if ("minutes" in term || "hours" in term) {
    return [length, t.inWorkingTime];
  }
  const afterHours = t.afterHours[policy.afterHours];
  if ("workingDays" in term) {
    return [length, t.firstDay[policy.firstDay], afterHours, t.closingOfLastDay];
  }
  if ("calendarDays" in term) {
    return [
      length,
      t.daysOffCount,
      t.firstDay[policy.firstDay],
      afterHours,
      t.closingOfLastDay,
      t.lastDay[policy.lastDay],
    ];
  }
  return [length, afterHours, "clockDays" in term ? t.sameClockTime : t.sameDayOfMonth];
}

function shiftOf(explanation: Explanation, t: ExplainTexts, moment: (at: Instant) => string): readonly string[] {
  const { start, countsFrom, term, skipped, zone } = explanation;
  if (countsFrom === start) {
    return [];
  }
  if ("minutes" in term || "hours" in term) {
    return [t.fromOpening(moment(countsFrom))];
  }
  const cameOnDayOff = skipped.some(({ date }) => date === dateAt(start, zone));
  return [(cameOnDayOff ? t.fromOpeningAfterDayOff : t.fromOpeningAfterClosing)(moment(countsFrom))];
}

/** What was passed over on the way, by the moment at which it begins. */
function passedOver(
  { skipped, workedByDecree, pauses, suspensions = [], clockChanges, zone }: Explanation,
  language: Language,
): readonly string[] {
  const t = explainTexts[language];
  const moment = (at: Instant) => exactMomentInWords(at, zone, language);
  const passed = [
    ...skipped.map((day) => ({
      at: instantAt(day.date, "00:00", zone),
      line: t.skipped(dateInWords(day.date, language), reasonOf(day, language)),
    })),
    ...workedByDecree.map(({ date, act }) => ({
      at: instantAt(date, "00:00", zone),
      line: t.workedByDecree(`${dateInWords(date, language)}${act === undefined ? "" : t.act(act)}`),
    })),
    ...pauses.map(({ from, to }) => ({
      at: from,
      line:
        dateAt(from, zone) === dateAt(to, zone)
          ? t.break(dateInWords(dateAt(from, zone), language), timeInWords(from, zone), timeInWords(to, zone))
          : t.closed(moment(from), moment(to)),
    })),
    ...suspensions.map(({ from, to, because, clause }) => ({
      at: from,
      line: t.suspended(moment(from), moment(to), `${because[language]} (${t.clause(clause)})`),
    })),
    ...clockChanges.map(({ at, before, after }) => {
      const words = after < before ? t.clocksBack : t.clocksForward;
      const amount = amountOfTime(after - before, language);
      return { at, line: words(amount, clocksAt(at, before, language), clocksAt(at, after, language)) };
    }),
  ];
  return passed.toSorted((one, other) => one.at - other.at).map(({ line }) => line);
}

/** What clocks with an offset show at a moment, and the offset. */
function clocksAt(at: number, offset: number, language: Language): string {
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (value: number) => String(Math.trunc(value)).padStart(2, "0");
  const shown = exactMomentInWords((at + offset) as Instant, "UTC", language);
  return `${shown} (UTC${offset < 0 ? "-" : "+"}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)})`;
}

function amountOfTime(ms: number, language: Language): string {
  const minutes = Math.abs(ms) / 60_000;
  return minutes % 60 === 0
    ? amountInWords(minutes / 60, "hours", language)
    : amountInWords(minutes, "minutes", language);
}

function reasonOf({ name, act, estimated }: DayOff, language: Language): string {
  const t = explainTexts[language];
  return `${name[language]}${act === undefined ? "" : t.act(act)}${estimated === true ? t.estimated : ""}`;
}

/** How the end came to lie elsewhere than at the closing time of the last day counted. */
function endOf(explanation: Explanation, language: Language): readonly string[] {
  const { term, lastDay, lastDayOff, suspensions, due, zone } = explanation;
  const t = explainTexts[language];
  if (lastDay === undefined || "clockDays" in term) {
    return [];
  }
  const isMovedOn = dateAt((due - 1) as Instant, zone) > lastDay;
  if (lastDayOff !== undefined) {
    return [(isMovedOn ? t.lastDayOff : t.lastDayKept)(dateInWords(lastDay, language))];
  }
  const overBefore = suspensions === undefined ? t.lastDayOver : t.lastDayOverWhenGoingOn;
  return isMovedOn ? [overBefore(dateInWords(lastDay, language))] : [];
}

/** Midnight at the end of the last day is written as its 24:00: readers take 00:00 for a time of the day before. */
function dueInWords({ term, lastDay, due, zone }: Explanation, language: Language): string {
  const endsDay = lastDay !== undefined && due === instantAt(lastDay, "24:00", zone);
  return endsDay && !("clockDays" in term)
    ? explainTexts[language].midnight(dateInWords(lastDay, language))
    : exactMomentInWords(due, zone, language);
}
