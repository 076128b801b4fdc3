import type { Edition } from "@reglament/regulation";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";

/** What the text calls the one-stop centre, which had other names before; as a channel, since some call the body by a whole sentence. */
export function centreLabel({ channels }: Pick<Edition, "channels">, language: Language): string {
  const centre = channels.find(({ id }) => id === "centre");
  return centre === undefined ? workplaceSheets[language].centre : textOf(centre.title, language);
}
