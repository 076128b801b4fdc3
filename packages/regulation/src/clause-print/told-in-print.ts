/** Places, origins and days of law in the words of a print. */
import { dayAndYear, type Language, plainDate } from "@reglament/calendar";
import { actInWords } from "../act/act-in-words.ts";
import type { DateFact } from "../act/identity.ts";
import { splitClause } from "../check/clauses-named.ts";
import type { EndOfEdition } from "../edition/edition.ts";
import type { Origin } from "../edition/origin.ts";
import { ruleTexts } from "./rule-texts.ts";

/** Clauses in words: "пункт 5(1), пункт 8(1)". */
export function clauseTold(clause: string, language: Language): string {
  return splitClause(clause).map(ruleTexts[language].place).join(", ");
}

/** How well an item is known, in brackets, after a space. */
export function originMark(origin: Origin, language: Language): string {
  const words = ruleTexts[language];
  if ("source" in origin) {
    return ` [${citedInWords(origin.source.act, language)}, ${clauseTold(origin.source.clause, language)}]`;
  }
  if ("secondary" in origin) return ` [${words.unconfirmed}: ${origin.secondary}]`;
  return ` [${words.assumed}: ${origin.assumed[language]}]`;
}

/** An act as origins cite it, "№ 285 (2016-06-21)", with its day in words. */
function citedInWords(act: string, language: Language): string {
  return act.replace(/ \((\d{4}-\d{2}-\d{2})\)/, (_, day: string) => `, ${dayAndYear(plainDate(day), language)}`);
}

/** What ends an edition: the act that is the cause comes before what isn't known of its day. */
export function endTold({ effect, kind, by }: EndOfEdition, language: Language): string {
  if (kind === "unknown" && "notBefore" in effect) {
    return `${dayAndYear(effect.notBefore, language)}. ${effect.because[language]}`;
  }
  return by === undefined ? dateTold(effect, language) : `${actInWords(by)[language]}; ${dateTold(effect, language)}`;
}

/** A day of law with what isn't known about it. */
export function dateTold(fact: DateFact, language: Language): string {
  const words = ruleTexts[language];
  if ("on" in fact) return dayAndYear(fact.on, language);
  if ("unknown" in fact) return `${words.dayUnknown}. ${fact.unknown[language]}`;
  return `${words.notBefore(dayAndYear(fact.notBefore, language))}. ${fact.because[language]}`;
}
