import { dayAndYear, type Language, type Text } from "@reglament/calendar";
import type { Act } from "./identity.ts";

/** An act as readers know it: "постановление акимата Жамбылской области от 31 марта 2016 года № 110". */
export function actInWords({ name, number, signed }: Act): Text {
  const named = (language: Language, before: string) =>
    signed === undefined ? name[language] : `${name[language]}${before}${dayAndYear(signed, language)}`;
  const numbered = (before: string) => (number === undefined ? "" : `${before}${number}`);
  return {
    kk: named("kk", ", ") + numbered(", № "),
    ru: named("ru", " от ") + numbered(" № "),
    en: named("en", " of ") + numbered(", No. "),
  };
}
