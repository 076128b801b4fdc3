/**
 * Dates and times as a reader says them: "2019 жылғы 10 маусым, дүйсенбі, сағат 09:00".
 *
 * Only the names of months and weekdays come from `Intl`; the order is our
 * own, because the short forms of `Intl` in Kazakh ("2019 ж.") read like a form.
 */
import { dateAt, type Instant, type PlainDate, plainDate } from "@reglament/calendar";
import type { Language } from "./language.ts";

const locales = { kk: "kk", ru: "ru", en: "en-GB" } as const satisfies Record<Language, string>;

/** A calendar date in words, with its weekday. */
export function dateInWords(date: PlainDate, language: Language): string {
  return `${dayAndYear(date, language)}, ${weekdayName(date, language)}`;
}

/** A calendar date in words, without its weekday. */
export function dayAndYear(date: PlainDate, language: Language): string {
  const day = Number(date.slice(8, 10));
  const year = date.slice(0, 4);
  const month = monthName(date, language);
  switch (language) {
    case "kk":
      return `${year} жылғы ${day} ${month}`;
    case "ru":
      return `${day} ${month} ${year} года`;
    case "en":
      return `${day} ${month} ${year}`;
  }
}

/** An edition by the day after which it is named; one named otherwise keeps its name. */
export function editionInWords(edition: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(edition) ? dayAndYear(plainDate(edition), language) : edition;
}

/** The clock time of a moment in a zone: `09:00`. */
function timeInWords(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(at);
}

/** A moment in words: date, weekday and clock time in the zone. */
export function momentInWords(at: Instant, zone: string, language: Language): string {
  const date = dateInWords(dateAt(at, zone), language);
  const time = timeInWords(at, zone);
  return language === "kk" ? `${date}, сағат ${time}` : `${date}, ${time}`;
}

/** A date as forms take it: `10.06.2019`. */
export function dottedDate(date: string): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

// With the day beside it, `ru` gives the genitive that a date needs ("июня").
function monthName(date: string, language: Language): string {
  return partOf(date, language, { day: "numeric", month: "long" }, "month");
}

function weekdayName(date: string, language: Language): string {
  return partOf(date, language, { weekday: "long" }, "weekday");
}

function partOf(
  date: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
  type: "month" | "weekday",
): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" });
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`));
  const found = parts.find((part) => part.type === type)?.value ?? date;
  return language === "en" ? found : found.toLowerCase();
}
