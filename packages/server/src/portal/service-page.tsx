import type { PlainDate } from "@reglament/calendar";
import type { Confirmations, Edition, EditionAt, Regulation } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { IdentityOfAct } from "./identity-of-act.tsx";
import { Documents, FilingWindows, Offices, Questions, WhereToApply } from "./service-filing.tsx";
import { AssumptionsOfFile, PortalWay, RefusalGrounds, Results, StepTerms } from "./service-procedure.tsx";
import { portalTexts } from "./texts.ts";

export interface ServicePageProps {
  readonly language: Language;
  readonly regulation: Regulation;
  /** Where today stands towards the editions. */
  readonly standing: EditionAt;
  /** Today in the region. */
  readonly today: PlainDate;
  /** The edition described: that of today, or the newest on record when none is in force. */
  readonly edition: Edition | undefined;
  readonly confirmations: Confirmations;
  readonly offices: readonly { readonly name: string; readonly address: string }[];
}

/** A service in plain words, every rule with its clause. */
export function ServicePage(props: ServicePageProps) {
  const { language, regulation, standing, edition } = props;
  const t = portalTexts[language];
  return (
    <>
      <BackLink href="/" label={t.allServices} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{textOf(regulation.title, language)}</h1>
          <p class="govuk-body-l">{textOf(regulation.about, language)}</p>
          {"edition" in standing ? (
            <>
              <p class="govuk-body">{t.takenToday}</p>
              <Button kind="start" href={`/services/${regulation.key}/apply`}>
                {t.start}
              </Button>
            </>
          ) : (
            <Notice title={t.notTaken}>
              <p class="govuk-body">{textOf(standing.because, language)}</p>
            </Notice>
          )}
          {edition === undefined ? null : (
            <>
              <Rules {...props} edition={edition} />
              <IdentityOfAct language={language} edition={edition} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Rules({ language, edition, confirmations, offices, today }: ServicePageProps & { readonly edition: Edition }) {
  return (
    <>
      <WhereToApply language={language} edition={edition} />
      <Offices language={language} edition={edition} offices={offices} />
      <FilingWindows language={language} edition={edition} today={today} />
      <Documents language={language} edition={edition} confirmations={confirmations} />
      <Questions language={language} edition={edition} confirmations={confirmations} />
      <StepTerms language={language} edition={edition} confirmations={confirmations} />
      <RefusalGrounds language={language} edition={edition} />
      <Results language={language} edition={edition} />
      <PortalWay language={language} edition={edition} />
      <AssumptionsOfFile language={language} edition={edition} />
    </>
  );
}
