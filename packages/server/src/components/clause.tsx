import type { Language } from "../texts/language.ts";
import { clauseInWords } from "../texts/place-in-act.ts";

/** A rule's clause in small print, a single one kept on one line: `(5-тармақ)`. */
export function Clause({ language, clause }: { readonly language: Language; readonly clause: string }) {
  return (
    <span class={clause.includes(",") ? "clause" : "clause clause--whole"}>({clauseInWords(clause, language)})</span>
  );
}
