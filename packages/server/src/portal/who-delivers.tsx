import type { ListedOffice, Party } from "@reglament/regulation";
import type { OfficeParty } from "@reglament/store";
import { Clause } from "../components/clause.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { hoursInWords } from "./hours-in-words.ts";
import { originInWords } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";
import { portalTexts } from "./texts.ts";

/** An office of the region's world that delivers the service, or takes papers for those who do. */
export interface ShownOffice {
  readonly party: OfficeParty;
  readonly name: string;
  readonly address: string;
}

/** The provider, the centre and the department that keeps blanks, each with its officials and hours; then the offices. */
export function WhoDelivers({ language, edition, offices }: PartProps & { readonly offices: readonly ShownOffice[] }) {
  const t = portalTexts[language];
  const parties = [edition.provider, edition.centre, edition.department].filter((party) => party !== undefined);
  const ofParty = (wanted: OfficeParty) => offices.filter(({ party }) => party === wanted);
  return (
    <>
      {parties.map((party) => (
        <PartyInWords key={party.clause} language={language} party={party} />
      ))}
      {edition.provider.offices === undefined ? (
        <WorldOffices heading={t.offices} offices={ofParty("provider")} />
      ) : (
        <ListedOffices language={language} offices={edition.provider.offices} />
      )}
      <WorldOffices heading={t.centres} offices={ofParty("centre")} />
    </>
  );
}

function PartyInWords({ language, party }: { readonly language: Language; readonly party: Party }) {
  const t = portalTexts[language];
  const { title, clause, roles, hours, hoursOrigin } = party;
  return (
    <>
      <h3 class="govuk-heading-s">
        {textOf(title, language)} <Clause language={language} clause={clause} />
      </h3>
      {roles.length === 0 ? null : (
        <p class="govuk-body">
          {t.roles}: {roles.map((role) => textOf(role.title, language)).join(", ")}
        </p>
      )}
      <p class="govuk-body">
        {t.hours}: {hoursInWords(hours, language)}
        <br />
        <span class="clause">{originInWords(hoursOrigin, language)}</span>
      </p>
    </>
  );
}

function ListedOffices({
  language,
  offices,
}: {
  readonly language: Language;
  readonly offices: readonly ListedOffice[];
}) {
  return (
    <>
      <h3 class="govuk-heading-s">{portalTexts[language].offices}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {offices.map(({ id, title, address, hours, clause }) => (
          <li key={id}>
            {[title, address].flatMap((text) => (text === undefined ? [] : [textOf(text, language)])).join(", ")}
            {hours === undefined ? null : `; ${hoursInWords(hours, language)}`}{" "}
            <Clause language={language} clause={clause} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WorldOffices({ heading, offices }: { readonly heading: string; readonly offices: readonly ShownOffice[] }) {
  if (offices.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{heading}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {offices.map((office) => (
          <li key={office.name}>
            {office.name}, {office.address}
          </li>
        ))}
      </ul>
    </>
  );
}
