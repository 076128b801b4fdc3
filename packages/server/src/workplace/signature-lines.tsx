import type { Language } from "../texts/language.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";

/** Places to fill in with a pen. */
export function SignatureLines({ language }: { readonly language: Language }) {
  const t = workplaceSheets[language];
  return (
    <dl class="signature-lines">
      {[t.sheet, t.dayAndTime, t.name, t.signature].map((label) => (
        <div key={label} class="signature-lines__row">
          <dt>{label}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}
