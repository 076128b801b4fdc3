import { filingDocuments } from "../texts/filing-documents.ts";
import type { Language } from "../texts/language.ts";

const locales = { kk: "kk", ru: "ru", en: "en-GB" } as const satisfies Record<Language, string>;

/** An attached file in words: its name and its size in kilobytes. */
export function attachmentLabel(
  { fileName, sizeBytes }: { readonly fileName: string; readonly sizeBytes: number },
  language: Language,
): string {
  const t = filingDocuments[language];
  const kilobytes = Math.max(1, Math.round(sizeBytes / 1024));
  return t.attached(fileName, t.kilobytes(new Intl.NumberFormat(locales[language]).format(kilobytes)));
}
