/** Dates and editions in words; the words of dates and moments are the calendar's. */
import { dayAndYear, plainDate } from "@reglament/calendar";
import type { Language } from "./language.ts";

export { dateInWords, dayAndYear, momentInWords } from "@reglament/calendar";

/** An edition by the day after which it is named; one named otherwise keeps its name. */
export function editionInWords(edition: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(edition) ? dayAndYear(plainDate(edition), language) : edition;
}

/** A date as forms take it: `10.06.2019`. */
export function dottedDate(date: string): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
