/** Regions side by side: aspect by aspect, each thing with what every wording says of it. */
import {
  type Aspect,
  aspects,
  type ComparedThing,
  compareAll,
  comparisonTexts,
  type Edition,
} from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import type { Language } from "../texts/language.ts";
import { ComparisonEntry } from "./comparison-entry.tsx";
import { comparisonPageTexts } from "./comparison-page-texts.ts";
import { editionTextAddress } from "./edition-text-address.ts";
import { portalTexts } from "./texts.ts";

export interface ComparisonPageProps {
  readonly language: Language;
  readonly title: string;
  /** How many regions there are; one may have several wordings. */
  readonly regions: number;
  readonly columns: readonly NamedColumn[];
}

/** A wording by the name of its region, with its day where the region has several. */
export interface NamedColumn {
  readonly name: string;
  readonly edition: Edition;
}

/** The whole comparison: lists of names and values, which stand side by side where there is room. */
export function ComparisonPage({ language, title, regions, columns }: ComparisonPageProps) {
  const t = comparisonPageTexts[language];
  const things = Map.groupBy(compareAll(columns.map(({ edition }) => edition)), ({ aspect }) => aspect);
  const told = aspects.filter((aspect) => things.has(aspect));
  return (
    <>
      <BackLink href="/?by=service" label={portalTexts[language].allServices} />
      <h1 class="govuk-heading-xl">{title}</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">{t.lead(regions)}</p>
          <h2 class="govuk-heading-m">{t.who}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {columns.map(({ name, edition }) => (
              <li key={name}>
                <a class="govuk-link" href={editionTextAddress(edition)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <nav aria-labelledby="contents">
            <h2 class="govuk-heading-m" id="contents">
              {t.contents}
            </h2>
            <ul class="govuk-list">
              {told.map((aspect) => (
                <li key={aspect}>
                  <a class="govuk-link" href={`#${aspect}`}>
                    {comparisonTexts[language].aspects[aspect]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
      {told.map((aspect) => (
        <AspectSection
          key={aspect}
          language={language}
          aspect={aspect}
          columns={columns}
          things={things.get(aspect) ?? []}
        />
      ))}
    </>
  );
}

/** What differs in full, and below it the names of what is the same everywhere. */
function AspectSection({
  language,
  aspect,
  columns,
  things,
}: Pick<ComparisonPageProps, "language" | "columns"> & {
  readonly aspect: Aspect;
  readonly things: readonly ComparedThing[];
}) {
  const t = comparisonPageTexts[language];
  const same = things.filter(({ verdict }) => verdict === "same");
  const others = things.filter(({ verdict }) => verdict !== "same");
  return (
    <section class="service-section" aria-labelledby={aspect}>
      <h2 class="govuk-heading-l" id={aspect}>
        {comparisonTexts[language].aspects[aspect]}
      </h2>
      {others.length === 0 ? <p class="govuk-body">{t.allSame}</p> : null}
      {others.map((thing) => (
        <ComparisonEntry
          key={JSON.stringify(thing.sides.map((side) => side.has && side.id))}
          {...{ language, columns, thing }}
        />
      ))}
      {same.length === 0 ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t.sameEverywhere(same.length)}</span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list govuk-list--bullet">
              {same.map(({ sides }) => (
                <SameThing
                  key={JSON.stringify(sides.map((side) => side.has && side.id))}
                  language={language}
                  sides={sides}
                />
              ))}
            </ul>
          </div>
        </details>
      )}
    </section>
  );
}

/** By the name that the first wording gives it. */
function SameThing({ language, sides: [first] }: Pick<ComparedThing, "sides"> & { readonly language: Language }) {
  return first?.has === true ? <li>{first.title[language]}</li> : null;
}
