/**
 * Dates and times as a reader says them: "2019 жылғы 10 маусым, дүйсенбі, сағат 09:00".
 *
 * Only the names of months and weekdays come from `Intl`; the order is our
 * own, because the short forms of `Intl` in Kazakh ("2019 ж.") read like a form.
 */
import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import type { PlainDate } from "./plain-date.ts";
import { offsetMs } from "./zone-offset.ts";
import { dateAt } from "./zoned-time.ts";

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

/** A moment in words: date, weekday and clock time in the zone, to the minute. */
export function momentInWords(at: Instant, zone: string, language: Language): string {
  return dateAndTime(dateInWords(dateAt(at, zone), language), clockTime(at, zone).slice(0, 5), language);
}

/** A moment in words, to the second when it isn't a whole minute. */
export function exactMomentInWords(at: Instant, zone: string, language: Language): string {
  return dateAndTime(dateInWords(dateAt(at, zone), language), timeInWords(at, zone), language);
}

/** The clock time of a moment in a zone, to the second when it isn't a whole minute: `09:00`, `09:00:30`. */
export function timeInWords(at: Instant, zone: string): string {
  return clockTime(at, zone).replace(/:00$/, "");
}

function dateAndTime(date: string, time: string, language: Language): string {
  return language === "kk" ? `${date}, сағат ${time}` : `${date}, ${time}`;
}

function clockTime(at: Instant, zone: string): string {
  return new Date(at + offsetMs(at, zone)).toISOString().slice(11, 19);
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
