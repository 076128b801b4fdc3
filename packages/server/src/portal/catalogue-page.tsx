import { isOpenForFiling } from "@reglament/engine";
import type { EditionAt, Regulation } from "@reglament/regulation";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { portalTexts } from "./texts.ts";
import { ChannelTag } from "./where-to-apply.tsx";

/** A service of a region. */
export interface CatalogueEntry {
  readonly regulation: Regulation;
  /** Where today stands towards its editions. */
  readonly standing: EditionAt;
  /** The region's name. */
  readonly region: string;
  /** Today in the region; undefined where its day is everybody's. */
  readonly today: string | undefined;
}

export interface CataloguePageProps {
  readonly language: Language;
  readonly by: "region" | "service";
  /** In the order in which they are shown. */
  readonly entries: readonly CatalogueEntry[];
}

/** Every service with whether and where applications are taken today, grouped by region or by service. */
export function CataloguePage({ language, by, entries }: CataloguePageProps) {
  const t = portalTexts[language];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">{t.catalogueTitle}</h1>
        <p class="govuk-body-l">{t.catalogueLead}</p>
        <p class="govuk-body">
          {by === "region" ? (
            <strong>{t.byRegion}</strong>
          ) : (
            <a class="govuk-link" href="/">
              {t.byRegion}
            </a>
          )}
          {" · "}
          {by === "service" ? (
            <strong>{t.byService}</strong>
          ) : (
            <a class="govuk-link" href="/?by=service">
              {t.byService}
            </a>
          )}
        </p>
        {groupsOf(entries, by, language).map(({ key, title, today, members }) => (
          <section key={key} aria-labelledby={`group-${key}`}>
            <h2 class="govuk-heading-m" id={`group-${key}`}>
              {title}
            </h2>
            {today === undefined ? null : <p class="govuk-hint">{t.todayIs(today)}</p>}
            <ul class="service-list">
              {members.map((entry) => (
                <Entry key={entry.regulation.key} language={language} by={by} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

interface Group {
  readonly key: string;
  readonly title: string;
  readonly today: string | undefined;
  readonly members: readonly CatalogueEntry[];
}

function groupsOf(entries: readonly CatalogueEntry[], by: "region" | "service", language: Language): readonly Group[] {
  const groups = Map.groupBy(entries, ({ regulation }) => regulation[by]);
  return [...groups].map(([key, members]) => {
    const [first] = members;
    const title = by === "region" ? first?.region : first && textOf(first.regulation.title, language);
    const today = by === "region" ? first?.today : undefined;
    return { key, title: title ?? key, members, today };
  });
}

function Entry({
  language,
  by,
  entry,
}: {
  readonly language: Language;
  readonly by: "region" | "service";
  readonly entry: CatalogueEntry;
}) {
  const { regulation, standing, region } = entry;
  return (
    <li>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={`/services/${regulation.key}`}>
          {by === "region" ? textOf(regulation.title, language) : region}
        </a>
      </h3>
      <p class="govuk-body">{textOf(regulation.about, language)}</p>
      <Standing language={language} standing={standing} />
    </li>
  );
}

/** Whether applications are taken today: why not, or channel by channel. */
function Standing({ language, standing }: { readonly language: Language; readonly standing: EditionAt }) {
  const t = portalTexts[language];
  if ("closed" in standing) {
    return (
      <>
        <Tag colour="grey" text={t.closed} />
        <p class="govuk-body">{textOf(standing.because, language)}</p>
      </>
    );
  }
  const { edition } = standing;
  return (
    <ul class="govuk-list">
      {edition.channels.map(({ id, title }) => (
        <li key={id}>
          {textOf(title, language)}: <ChannelTag language={language} isOpen={isOpenForFiling(edition, id)} />
        </li>
      ))}
    </ul>
  );
}
