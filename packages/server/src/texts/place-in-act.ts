/** Places in acts of law in words: "№ 285, 2016 жылғы 21 маусым, 5(3), 7(3)-тармақтар". */
import { plainDate } from "@reglament/calendar";
import { type Language, languages } from "./language.ts";
import { dayAndYear } from "./moment-in-words.ts";

/**
 * The number of a clause, or of several (`5(3), 7(3)`), with its noun; annexes (`annex 3`) stand after the clauses.
 *
 * A text may number the steps over the portal apart within a clause: `9 portal(3)`.
 */
export function clauseInWords(clause: string, language: Language): string {
  const places = clause.split(", ");
  const clauses = places.filter((place) => !isAnnex(place)).map((place) => numberInWords(place, language));
  const annexes = places.filter(isAnnex).map((place) => annexInWords(place, language));
  return [...(clauses.length === 0 ? [] : [numbered(clauses, language)]), ...annexes].join(", ");
}

/** The numbers of clauses alone, for a column that is headed by the noun. */
export function clauseNumbers(clause: string, language: Language): string {
  return clause
    .split(", ")
    .map((place) => (isAnnex(place) ? annexInWords(place, language) : numberInWords(place, language)))
    .join(", ");
}

/** An annex by its place in the numbering, `annex 3` or `annex`, or the text itself, `regulation 3`. */
export function annexInWords(place: string, language: Language): string {
  const [kind = "", number] = place.split(" ");
  const noun = kind === "regulation" ? texts[language] : annexes[language];
  if (number === undefined) return noun;
  return language === "kk" ? `${number}-${noun}` : `${noun} ${number}`;
}

const portals = { kk: " портал", ru: " портал", en: " portal" } as const satisfies Record<Language, string>;
const annexes = { kk: "қосымша", ru: "приложение", en: "annex" } as const satisfies Record<Language, string>;
const texts = { kk: "регламент", ru: "регламент", en: "regulation" } as const satisfies Record<Language, string>;

function numberInWords(place: string, language: Language): string {
  return place.replace(" portal", portals[language]);
}

function isAnnex(place: string): boolean {
  return /^annex( \d+)?$/.test(place);
}

function numbered(clauses: readonly string[], language: Language): string {
  const isSeveral = clauses.length > 1;
  const named = clauses.join(", ");
  switch (language) {
    case "kk":
      return `${named}-${isSeveral ? "тармақтар" : "тармақ"}`;
    case "ru":
      return `${isSeveral ? "пункты" : "пункт"} ${named}`;
    case "en":
      return `${isSeveral ? "clauses" : "clause"} ${named}`;
  }
}

/**
 * An act and a place in it, as a regulation or an administrator names them.
 *
 * A day in brackets (`№ 285 (2016-06-21)`) is said in words. What an administrator recorded as the place needn't be a
 * clause's number and is then quoted; a training record gives it in the three languages, set apart by slashes.
 */
export function placeInAct(act: string, place: string, language: Language): string {
  return `${citedAct(act, language)}, ${isClause(place) ? clauseInWords(place, language) : inLanguage(place, language)}`;
}

function isClause(place: string): boolean {
  return place.split(", ").every((one) => isAnnex(one) || /^\d[\d()]*( portal\(\d+\))?$/.test(one));
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
