import type { Text } from "@reglament/calendar";
import type { Language } from "./language.ts";

/** One area's texts in every language; `satisfies Dictionary<...>` makes a missing text a compile error. */
export type Dictionary<Texts> = Readonly<Record<Language, Texts>>;

/** Returns a text of the law in the reader's language. */
export function textOf(text: Text, language: Language): string {
  return text[language];
}
