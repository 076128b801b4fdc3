/** The wordings of a regulation: which there are, which one is shown, and what is said of one that nobody has. */
import type { Edition, EditionAt, EditionNotOnRecord, Regulation } from "@reglament/regulation";
import { Notice } from "../components/notice.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { editionInWords } from "../texts/moment-in-words.ts";
import { actTexts } from "./act-texts.ts";
import { capitalised, dateFactInWords } from "./law-in-words.tsx";
import { endOf } from "./life-of-act.tsx";
import { portalTexts } from "./texts.ts";

export interface EditionsProps {
  readonly language: Language;
  readonly regulation: Regulation;
  readonly standing: EditionAt;
  readonly shown: Edition | EditionNotOnRecord | undefined;
}

/** Every wording with its days, the newest last, and the way to its page. */
export function Editions({ language, regulation, standing, shown }: EditionsProps) {
  const t = actTexts[language];
  return (
    <ul class="govuk-list govuk-list--spaced">
      {regulation.editions.map((edition) => {
        const name = capitalised(t.editionOf(editionInWords(edition.id, language)), language);
        return (
          <li key={edition.id}>
            {edition === shown ? (
              <strong>{name}</strong>
            ) : (
              <a class="govuk-link" href={editionAddress(regulation, edition)}>
                {name}
              </a>
            )}{" "}
            {isGoverning(standing, edition) ? <Tag colour="green" text={t.governsToday} /> : null}
            {edition.onRecord ? null : <Tag colour="grey" text={t.notOnRecord} />}
            {edition === shown ? ` (${t.shownNow})` : null}
            <br />
            <span class="clause">
              {t.from(dateFactInWords(edition.from, language))}
              {edition.until === undefined ? null : (
                <>
                  <br />
                  {t.until(dateFactInWords(edition.until.effect, language))}
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Says that the page shows another wording than today's, and leads to that one. */
export function OtherEdition({ language, regulation, standing, shown }: EditionsProps) {
  const governing = "edition" in standing ? standing.edition : undefined;
  if (shown === undefined || governing === undefined || governing === shown) return null;
  const t = actTexts[language];
  return (
    <Notice title={t.otherEdition(editionInWords(shown.id, language))}>
      <p class="govuk-body">{t.otherEditionLead}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/services/${regulation.key}`}>
          {t.toToday}
        </a>
      </p>
    </Notice>
  );
}

/** What is known of a wording that nobody has. */
export function NotOnRecord({
  language,
  edition,
}: {
  readonly language: Language;
  readonly edition: EditionNotOnRecord;
}) {
  const t = actTexts[language];
  return (
    <>
      <h2 class="govuk-heading-l">{portalTexts[language].nothingOnRecord}</h2>
      <p class="govuk-body">{textOf(edition.because, language)}</p>
      <SummaryList
        rows={[
          { key: t.effect, value: capitalised(dateFactInWords(edition.from, language), language) },
          ...(edition.until === undefined ? [] : endOf(edition.until, language)),
        ]}
      />
    </>
  );
}

function isGoverning(standing: EditionAt, edition: Edition | EditionNotOnRecord): boolean {
  return "edition" in standing && standing.edition === edition;
}

/** Address of a service's page that shows one of its wordings. */
function editionAddress({ key }: Regulation, { id }: Edition | EditionNotOnRecord): string {
  return `/services/${key}?edition=${encodeURIComponent(id)}`;
}
