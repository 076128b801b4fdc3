import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "./case-in-hand.ts";

/** Who signed the case's result document and when; undefined while nobody has. */
export function signedInWords({ events, nameOf, time }: CaseInHand, language: Language) {
  const signed = events.map(({ event }) => event).find(({ type }) => type === "signed");
  return signed && { name: nameOf(signed.by), moment: momentInWords(signed.at, time.hours.zone, language) };
}
