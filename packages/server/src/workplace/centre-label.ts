import type { Edition } from "@reglament/regulation";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";

/** What the text calls the one-stop centre, which had other names before. */
export function centreLabel({ centre }: Pick<Edition, "centre">, language: Language): string {
  return centre === undefined ? workplaceSheets[language].centre : textOf(centre.title, language);
}
