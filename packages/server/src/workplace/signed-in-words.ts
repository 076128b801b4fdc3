import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "./case-in-hand.ts";

/** Who signed the case's result document electronically and when; undefined while nobody has. */
export function signedInWords({ state: { signed }, nameOf, time }: CaseInHand, language: Language) {
  return signed && { name: nameOf(signed.by), moment: momentInWords(signed.at, time.hours.zone, language) };
}
