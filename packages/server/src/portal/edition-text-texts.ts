/** Texts of the page that prints an edition clause by clause. */
import type { Dictionary } from "../texts/dictionary.ts";

interface EditionTextTexts {
  readonly toText: string;
  readonly toService: string;
  readonly identity: string;
}

export const editionTextTexts = {
  kk: {
    toText: "Регламентті тармақ-тармағымен оқу",
    toService: "Қызмет туралы бетке",
    identity: "Акт туралы мәлімет",
  },
  ru: {
    toText: "Читать регламент по пунктам",
    toService: "К странице услуги",
    identity: "Сведения об акте",
  },
  en: {
    toText: "Read the regulation clause by clause",
    toService: "To the page of the service",
    identity: "About the act",
  },
} satisfies Dictionary<EditionTextTexts>;
