import type { EditionAt, Regulation } from "@reglament/regulation";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { portalTexts } from "./texts.ts";

export interface CataloguePageProps {
  readonly language: Language;
  /** The regions' authorities, in the order of their names. */
  readonly authorities: readonly { readonly region: string; readonly authority: string }[];
  readonly services: readonly { readonly regulation: Regulation; readonly standing: EditionAt }[];
}

/** Every service with its region and whether applications are taken today. */
export function CataloguePage({ language, authorities, services }: CataloguePageProps) {
  const t = portalTexts[language];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">{t.catalogueTitle}</h1>
        <p class="govuk-body-l">{t.catalogueLead}</p>
        {authorities.map(({ region, authority }) => (
          <section key={region}>
            <h2 class="govuk-heading-m">{authority}</h2>
            <ul class="service-list">
              {services
                .filter(({ regulation }) => regulation.region === region)
                .map((service) => (
                  <CatalogueEntry key={service.regulation.key} language={language} {...service} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function CatalogueEntry({
  language,
  regulation,
  standing,
}: CataloguePageProps["services"][number] & { readonly language: Language }) {
  const t = portalTexts[language];
  return (
    <li>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={`/services/${regulation.key}`}>
          {textOf(regulation.title, language)}
        </a>
      </h3>
      <p class="govuk-body">{textOf(regulation.about, language)}</p>
      {"edition" in standing ? (
        <Tag colour="green" text={t.inForce} />
      ) : (
        <>
          <Tag colour="grey" text={t.closed} />
          <p class="govuk-body">{textOf(standing.because, language)}</p>
        </>
      )}
    </li>
  );
}
