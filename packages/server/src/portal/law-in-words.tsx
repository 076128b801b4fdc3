/** Origins, dates and acts of the law in words, as the service page shows them. */
import { type Act, type Confirmations, type DateFact, type Edition, itemKey, type Origin } from "@reglament/regulation";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { placeInAct } from "../texts/place-in-act.ts";
import { actTexts } from "./act-texts.ts";
import { portalTexts } from "./texts.ts";

export interface StandingProps {
  readonly language: Language;
  readonly edition: Edition;
  readonly item: { readonly id: string; readonly origin: Origin };
  readonly confirmations: Confirmations;
}

/** Whether an item is confirmed, and by what. */
export function Standing({ language, edition, item, confirmations }: StandingProps) {
  const t = portalTexts[language];
  const confirmation = confirmations.get(itemKey(edition, item.id));
  const isConfirmed = "source" in item.origin || confirmation !== undefined;
  return (
    <>
      <Tag colour={isConfirmed ? "green" : "grey"} text={isConfirmed ? t.confirmed : t.unconfirmed} />{" "}
      <span class="clause">
        {confirmation === undefined
          ? originInWords(item.origin, language)
          : t.confirmedBy(placeInAct(confirmation.act, confirmation.clause, language))}
        {confirmation?.training === true ? ` (${t.confirmedInTraining})` : null}
      </span>
    </>
  );
}

/** Where a rule comes from, in words. */
export function originInWords(origin: Origin, language: Language): string {
  const t = portalTexts[language];
  if ("source" in origin) return t.source(placeInAct(origin.source.act, origin.source.clause, language));
  if ("secondary" in origin) return t.secondary(origin.secondary);
  return textOf(origin.assumed, language);
}

/** With a capital letter, for where a row or a line begins. */
export function capitalised(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}

/** A date of law in words, with what isn't known about it. */
export function dateFactInWords(fact: DateFact, language: Language): string {
  if ("on" in fact) return dayAndYear(fact.on, language);
  if ("notBefore" in fact) {
    return `${actTexts[language].notBefore(dayAndYear(fact.notBefore, language))}. ${textOf(fact.because, language)}`;
  }
  return textOf(fact.unknown, language);
}

/** An act as one cites it: name, number, day; as much of it as is known. */
export function actInWords({ name, number, signed }: Act, language: Language): string {
  return [
    textOf(name, language),
    ...(number === undefined ? [] : [language === "en" ? `No. ${number}` : `№ ${number}`]),
    ...(signed === undefined ? [] : [dayAndYear(signed, language)]),
  ].join(", ");
}
