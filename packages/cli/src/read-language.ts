import type { Language } from "@reglament/calendar";
import { UsageError, unknown } from "./command-line.ts";
import { languages } from "./due/due-problems.ts";

/**
 * Reads the value of `--lang`.
 *
 * @throws UsageError when it is no language
 */
export function readLanguage(word: string): Language {
  const language = languages.find((one) => one === word);
  if (language === undefined) throw new UsageError(unknown("language", word, languages));
  return language;
}
