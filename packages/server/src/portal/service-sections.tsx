import type { Edition } from "@reglament/regulation";
import type { VNode } from "preact";
import { actTexts } from "./act-texts.ts";
import { Editions } from "./editions.tsx";
import { Documents, FilingWindows, Questions } from "./filing-rules.tsx";
import { Findings } from "./findings.tsx";
import { FindingsProof } from "./findings-proof.tsx";
import { findingsTexts } from "./findings-texts.ts";
import { LatestAnswers } from "./latest-answer-section.tsx";
import { latestAnswerTexts } from "./latest-answer-texts.ts";
import { LifeOfAct } from "./life-of-act.tsx";
import { Refusals, Results } from "./outcomes.tsx";
import { procedureTexts } from "./procedure-texts.ts";
import { Procedures } from "./procedures.tsx";
import { AssumptionsOfFile, LostAnnexes, Rules } from "./rules.tsx";
import type { ServicePageProps } from "./service-page.tsx";
import { Terms } from "./terms.tsx";
import { portalTexts } from "./texts.ts";
import { WhereToApply } from "./where-to-apply.tsx";
import { WhoDelivers } from "./who-delivers.tsx";

interface Section {
  /** Its address on the page. */
  readonly id: string;
  readonly title: string;
  readonly content: VNode;
  /** Tables want the page's whole width, sentences don't. */
  readonly isWide?: true;
}

export interface ServiceSectionsProps extends ServicePageProps {
  /** The wording described; undefined when it isn't on record. */
  readonly edition: Edition | undefined;
}

/** The sections of a service's page under a list of them; those about the rules only where there is a text. */
export function ServiceSections(props: ServiceSectionsProps) {
  const { language, edition } = props;
  const sections: readonly Section[] = [
    ...(edition === undefined ? [] : filingSections(props, edition)),
    ...(edition === undefined ? [] : latestSections(props, edition)),
    ...(edition === undefined ? [] : deliverySections(props, edition)),
    ...(edition === undefined ? [] : findingsSections(props, edition)),
    { id: "editions", title: actTexts[language].editions, content: <Editions {...props} /> },
  ];
  return (
    <>
      {sections.length < 2 ? null : (
        <nav aria-labelledby="contents">
          <h2 class="govuk-heading-m" id="contents">
            {portalTexts[language].contents}
          </h2>
          <ul class="govuk-list">
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a class="govuk-link" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ id, title, content, isWide }) => (
        <section key={id} class="service-section govuk-grid-row" aria-labelledby={id}>
          <div class={isWide === true ? "govuk-grid-column-full" : "govuk-grid-column-two-thirds"}>
            <h2 class="govuk-heading-l" id={id}>
              {title}
            </h2>
            {content}
          </div>
        </section>
      ))}
    </>
  );
}

function filingSections(props: ServicePageProps, edition: Edition): readonly Section[] {
  const { language, standing, offices, today, confirmations } = props;
  const t = portalTexts[language];
  const governsToday = "edition" in standing && standing.edition === edition;
  const part = { language, edition };
  return [
    { id: "channels", title: t.channels, content: <WhereToApply {...part} governsToday={governsToday} /> },
    { id: "who", title: t.who, content: <WhoDelivers {...part} offices={offices} /> },
    ...(edition.windows.length === 0
      ? []
      : [{ id: "when", title: t.when, content: <FilingWindows {...part} today={today} /> }]),
    {
      id: "documents",
      title: t.documents,
      content: (
        <>
          <Documents {...part} confirmations={confirmations} />
          <Questions {...part} confirmations={confirmations} />
        </>
      ),
    },
  ];
}

function deliverySections({ language, confirmations }: ServicePageProps, edition: Edition): readonly Section[] {
  const t = procedureTexts[language];
  const ofAct = actTexts[language];
  const part = { language, edition };
  return [
    { id: "terms", title: t.terms, content: <Terms {...part} confirmations={confirmations} /> },
    { id: "procedures", title: t.procedures, content: <Procedures {...part} />, isWide: true },
    { id: "results", title: t.results, content: <Results {...part} /> },
    { id: "refusals", title: t.refusals, content: <Refusals {...part} /> },
    ...(edition.rules.length === 0 ? [] : [{ id: "rules", title: ofAct.rules, content: <Rules {...part} /> }]),
    ...(edition.assumptions.length === 0
      ? []
      : [{ id: "assumptions", title: ofAct.assumptions, content: <AssumptionsOfFile {...part} /> }]),
    ...(edition.annexes.every(({ onRecord }) => onRecord)
      ? []
      : [{ id: "annexes", title: ofAct.annexes, content: <LostAnnexes {...part} /> }]),
    { id: "act", title: ofAct.identity, content: <LifeOfAct {...part} /> },
  ];
}

/** When a case is over at the latest; nothing where nobody asks about a wording at hand. */
function latestSections(props: ServicePageProps, edition: Edition): readonly Section[] {
  const { language, regulation, latest, offices, zone } = props;
  if (latest === undefined) return [];
  return [
    {
      id: "latest",
      title: latestAnswerTexts[language].title,
      content: (
        <LatestAnswers
          {...latest}
          language={language}
          regulation={regulation}
          edition={edition}
          offices={offices}
          zone={zone}
        />
      ),
    },
  ];
}

/** Whether the calendar breaks the total, and what is wrong with the text of the wording described and of today's. */
function findingsSections(props: ServicePageProps, edition: Edition): readonly Section[] {
  const { language, standing, checked, calendar } = props;
  const t = findingsTexts[language];
  const today = "edition" in standing ? standing.edition.id : undefined;
  const one = checked.find((candidate) => candidate.edition.id === edition.id);
  const others = checked.filter((candidate) => candidate !== one && candidate.edition.id === today);
  if (one === undefined) return [];
  return [
    {
      id: "calendar",
      title: t.calendarTitle,
      content: <FindingsProof language={language} checked={one} calendar={calendar} />,
    },
    {
      id: "findings",
      title: t.title,
      content: <Findings language={language} checked={[one, ...others]} today={today} />,
    },
  ];
}
