/** The languages, Kazakh first. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/** Tells a language's code from any other text. */
export function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}
