/** Places in acts of law in words: "№ 285, 2016 жылғы 21 маусым, 5(3), 7(3)-тармақтар". */
import { plainDate } from "@reglament/calendar";
import { type Language, languages } from "./language.ts";
import { dayAndYear } from "./moment-in-words.ts";

/** The number of a clause, or of several (`5(3), 7(3)`), with its noun. */
export function clauseInWords(clause: string, language: Language): string {
  const isSeveral = clause.includes(",");
  switch (language) {
    case "kk":
      return `${clause}-${isSeveral ? "тармақтар" : "тармақ"}`;
    case "ru":
      return `${isSeveral ? "пункты" : "пункт"} ${clause}`;
    case "en":
      return `${isSeveral ? "clauses" : "clause"} ${clause}`;
  }
}

/**
 * An act and a place in it, as a regulation or an administrator names them.
 *
 * A day in brackets (`№ 285 (2016-06-21)`) is said in words. What an administrator recorded as the place needn't be a
 * clause's number and is then quoted; a training record gives it in the three languages, set apart by slashes.
 */
export function placeInAct(act: string, place: string, language: Language): string {
  return `${citedAct(act, language)}, ${/^\d[\d(), ]*$/.test(place) ? clauseInWords(place, language) : inLanguage(place, language)}`;
}

function citedAct(act: string, language: Language): string {
  const cited = act.replace(
    / \((\d{4}-\d{2}-\d{2})\)/,
    (_, day: string) => `, ${dayAndYear(plainDate(day), language)}`,
  );
  return language === "en" ? cited.replace("№ ", "No. ") : cited;
}

function inLanguage(place: string, language: Language): string {
  const parts = place.split(" / ");
  return (parts.length === languages.length ? parts[languages.indexOf(language)] : undefined) ?? place;
}
