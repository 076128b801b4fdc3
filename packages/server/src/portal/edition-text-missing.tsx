import type { EditionNotOnRecord, Regulation } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { editionTextTexts } from "./edition-text-texts.ts";
import { NotOnRecord } from "./editions.tsx";

export interface EditionTextMissingProps {
  readonly language: Language;
  readonly regulation: Regulation;
  /** The region's name. */
  readonly region: string;
  readonly edition: EditionNotOnRecord;
}

/** In place of a text that nobody has: what is known of it. */
export function EditionTextMissing({ language, regulation, region, edition }: EditionTextMissingProps) {
  const t = editionTextTexts[language];
  return (
    <>
      <BackLink href={`/services/${regulation.key}?edition=${encodeURIComponent(edition.id)}`} label={t.toService} />
      <span class="govuk-caption-l">{region}</span>
      <h1 class="govuk-heading-xl">{textOf(regulation.title, language)}</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <NotOnRecord language={language} edition={edition} />
        </div>
      </div>
    </>
  );
}
