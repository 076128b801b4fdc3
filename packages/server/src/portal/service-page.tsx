import type { PlainDate } from "@reglament/calendar";
import { isOpenForFiling } from "@reglament/engine";
import type { Confirmations, Edition, EditionAt, EditionNotOnRecord, Regulation } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { comparisonAddress } from "./comparison-columns.ts";
import { comparisonPageTexts } from "./comparison-page-texts.ts";
import { editionTextAddress } from "./edition-text-address.ts";
import { editionTextTexts } from "./edition-text-texts.ts";
import { NotOnRecord, OtherEdition } from "./editions.tsx";
import { ServiceSections } from "./service-sections.tsx";
import { portalTexts } from "./texts.ts";
import type { ShownOffice } from "./who-delivers.tsx";

export interface ServicePageProps {
  readonly language: Language;
  readonly regulation: Regulation;
  /** The region's name. */
  readonly region: string;
  /** Where today stands towards the editions. */
  readonly standing: EditionAt;
  /** Today in the region. */
  readonly today: PlainDate;
  /** The wording described: the one asked for, else that of today, else the newest on record. */
  readonly shown: Edition | EditionNotOnRecord | undefined;
  readonly confirmations: Confirmations;
  /** Whether another region delivers the service, too. */
  readonly isComparable: boolean;
  readonly offices: readonly ShownOffice[];
}

/** A service in plain words, every rule with its clause. */
export function ServicePage(props: ServicePageProps) {
  const { language, regulation, region, shown } = props;
  return (
    <>
      <BackLink href="/" label={portalTexts[language].allServices} />
      <span class="govuk-caption-l">{region}</span>
      <h1 class="govuk-heading-xl">{textOf(regulation.title, language)}</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">{textOf(regulation.about, language)}</p>
          <OtherEdition {...props} />
          <Today {...props} />
          <OtherReadings {...props} />
          {shown?.onRecord === false ? <NotOnRecord language={language} edition={shown} /> : null}
        </div>
      </div>
      <ServiceSections {...props} edition={shown?.onRecord === true ? shown : undefined} />
    </>
  );
}

/** The ways to the print of the wording and to the same service elsewhere. */
function OtherReadings({ language, regulation, shown, isComparable }: ServicePageProps) {
  return (
    <ul class="govuk-list">
      {shown?.onRecord === true ? (
        <li>
          <a class="govuk-link" href={editionTextAddress(shown)}>
            {editionTextTexts[language].toText}
          </a>
        </li>
      ) : null}
      {isComparable ? (
        <li>
          <a class="govuk-link" href={comparisonAddress(regulation)}>
            {comparisonPageTexts[language].toComparison}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** Whether and where one can apply today, with the way to the application over the portal. */
function Today({ language, regulation, standing }: ServicePageProps) {
  const t = portalTexts[language];
  if ("closed" in standing) {
    return (
      <Notice title={t.notTaken}>
        <p class="govuk-body">{textOf(standing.because, language)}</p>
      </Notice>
    );
  }
  const { edition } = standing;
  if (!edition.channels.some(({ id }) => isOpenForFiling(edition, id))) {
    return (
      <Notice title={t.notYetOpenTitle}>
        <p class="govuk-body">{t.notYetOpenLead}</p>
      </Notice>
    );
  }
  return (
    <>
      <p class="govuk-body">{t.takenToday}</p>
      {isOpenForFiling(edition, "portal") ? (
        <Button kind="start" href={`/services/${regulation.key}/apply`}>
          {t.start}
        </Button>
      ) : null}
    </>
  );
}
