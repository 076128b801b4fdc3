import type { Language } from "../texts/language.ts";
import { clauseInWords } from "../texts/place-in-act.ts";

/** A rule's clause in small print, kept on one line: `(5(3), 7(3)-тармақтар)`. */
export function Clause({ language, clause }: { readonly language: Language; readonly clause: string }) {
  return <span class="clause clause--whole">({clauseInWords(clause, language)})</span>;
}
