import type { Text } from "@reglament/calendar";
import { listCurrentWorlds, listOffices, type Office } from "@reglament/store";
import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { procedureTexts } from "../../portal/procedure-texts.ts";
import type { Route } from "../../route.ts";
import { textOf } from "../../texts/dictionary.ts";
import { people } from "../../texts/people.ts";
import { lawAddress } from "../addresses.ts";
import { officesAddress, peopleAddress, staffAddress } from "./addresses.ts";

/** Most offices that are listed at once. */
const mostOffices = 100;

/** GET /administration/people - the regions whose offices are looked after here. */
export const showRegions: Route = {
  method: "GET",
  path: peopleAddress,
  access: { for: "administrator" },
  async handle({ services, language }) {
    const t = people[language];
    const worlds = await listCurrentWorlds(services.pool);
    return {
      title: t.title,
      page: (
        <>
          <BackLink href={lawAddress} label={t.toLaw} />
          <h1 class="govuk-heading-l">{t.title}</h1>
          <p class="govuk-body">{t.lead}</p>
          <ul class="govuk-list govuk-list--spaced">
            {worlds.map(({ region, baseRegion }) => (
              <li key={region}>
                <a class="govuk-link" href={officesAddress(region)}>
                  {regionTitle(services.law.findRegion(baseRegion)?.title, region)[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};

/** GET /administration/people/:region - the region's offices; `?name=` narrows them down. */
export const showOffices: Route = {
  method: "GET",
  path: `${peopleAddress}/:region`,
  access: { for: "administrator" },
  async handle({ services, language, params, query }) {
    const t = people[language];
    const { region = "" } = params;
    const worlds = await listCurrentWorlds(services.pool);
    const world = worlds.find((one) => one.region === region);
    if (world === undefined) return { notFound: true };
    const name = query["name"] ?? "";
    const all = await listOffices(services.pool, region);
    const found = all.filter(({ names }) => isNamed(names, name));
    return {
      title: t.title,
      page: (
        <>
          <BackLink href={peopleAddress} label={t.back} />
          <span class="govuk-caption-l">
            {regionTitle(services.law.findRegion(world.baseRegion)?.title, region)[language]}
          </span>
          <h1 class="govuk-heading-l">{t.title}</h1>
          {all.length === 0 ? <p class="govuk-body">{t.noOffices}</p> : null}
          <form method="get" action={officesAddress(region)}>
            <Field name="name" label={t.find} value={name} maxLength={200} />
            <Button kind="secondary">{t.findButton}</Button>
          </form>
          {all.length > 0 && found.length === 0 ? <p class="govuk-body">{t.nothingFound}</p> : null}
          {found.length > mostOffices ? <p class="govuk-inset-text">{t.firstOnly(mostOffices)}</p> : null}
          <ul class="govuk-list govuk-list--spaced">
            {found.slice(0, mostOffices).map((office) => (
              <li key={office.officeId}>
                <a class="govuk-link" href={staffAddress({ region, officeId: office.officeId })}>
                  {textOf(office.names, language)}
                </a>{" "}
                <span class="govuk-hint">{partyInWords(office, language)}</span>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};

function partyInWords({ party }: Office, language: keyof typeof procedureTexts): string {
  return procedureTexts[language].parties[party];
}

function regionTitle(title: Text | undefined, region: string): Text {
  return title ?? { kk: region, ru: region, en: region };
}

/** Whether the name has what was typed in it, in any language. */
function isNamed(names: Text, typed: string): boolean {
  const sought = typed.normalize("NFC").trim().toLowerCase();
  return [names.kk, names.ru, names.en].some((name) => name.toLowerCase().includes(sought));
}
