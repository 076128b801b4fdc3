/** Dates and editions in words; the words of dates and moments are the calendar's. */
import { dayAndYear, plainDate } from "@reglament/calendar";
import { dayOfEdition, textOfEdition } from "@reglament/regulation";
import type { Language } from "./language.ts";

export { dateInWords, dayAndYear, momentInWords } from "@reglament/calendar";

const textInWords = {
  kk: (number: number) => `${number}-мәтін`,
  ru: (number: number) => `текст ${number}`,
  en: (number: number) => `text ${number}`,
} as const satisfies Record<Language, (number: number) => string>;

/** An edition by the day after which it is named, and which text of it, if not the first; one named otherwise keeps its name. */
export function editionInWords(edition: string, language: Language): string {
  const day = dayOfEdition(edition);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return edition;
  const inWords = dayAndYear(plainDate(day), language);
  const text = textOfEdition(edition);
  return text === 1 ? inWords : `${inWords} (${textInWords[language](text)})`;
}

/** A date as forms take it: `10.06.2019`. */
export function dottedDate(date: string): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
