import { erasure } from "../texts/erasure.ts";
import type { Language } from "../texts/language.ts";
import { Notice } from "./notice.tsx";

/** Says that nothing personal is left of the case, and why. */
export function ErasedNotice({ language }: { readonly language: Language }) {
  const t = erasure[language];
  return (
    <Notice title={t.title}>
      <p class="govuk-body">{t.text}</p>
    </Notice>
  );
}
