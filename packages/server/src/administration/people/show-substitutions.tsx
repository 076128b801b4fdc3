import { findOffice, listSubstitutions, type StoredSubstitution } from "@reglament/store";
import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { SummaryList, type SummaryRow } from "../../components/summary-list.tsx";
import { procedureTexts } from "../../portal/procedure-texts.ts";
import type { Route } from "../../route.ts";
import { textOf } from "../../texts/dictionary.ts";
import type { Language } from "../../texts/language.ts";
import { dayAndYear } from "../../texts/moment-in-words.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import { staffAddress, substitutionsAddress } from "./addresses.ts";
import { type OfficeInHand, takeOffice } from "./office-in-hand.ts";

/** Whoever orders substitutions in an office: its head; an administrator may, too. */
export const substitutionAccess = { for: "office", roles: ["head"] } as const;

/** GET /workplace/substitutions - leads a head to the orders of their own office, or lets them choose it. */
export const showOwnOffices: Route = {
  method: "GET",
  path: "/workplace/substitutions",
  access: { for: "official", roles: ["head"] },
  async handle(visit) {
    const { services, visitor, world, language } = visit;
    const heads = visitor?.roles.filter(({ role, region }) => role === "head" && region === world.region) ?? [];
    const offices = [...new Set(heads.map(({ office }) => office))];
    const [only, second] = offices;
    if (only === undefined) return { notFound: true };
    if (second === undefined) return { redirect: substitutionsAddress({ region: world.region, officeId: only }) };
    const found = await Promise.all(offices.map((id) => findOffice(services.pool, world.region, id)));
    const t = people[language];
    return {
      title: t.myOffices,
      page: (
        <>
          <BackLink href="/workplace" label={t.back} />
          <h1 class="govuk-heading-l">{t.myOffices}</h1>
          <ul class="govuk-list govuk-list--spaced">
            {found
              .filter((office) => office !== undefined)
              .map(({ officeId, names }) => (
                <li key={officeId}>
                  <a class="govuk-link" href={substitutionsAddress({ region: world.region, officeId })}>
                    {textOf(names, language)}
                  </a>
                </li>
              ))}
          </ul>
        </>
      ),
    };
  },
};

/** GET /offices/:region/:office/substitutions - the office's orders, cancelled and past ones too. */
export const showSubstitutions: Route = {
  method: "GET",
  path: "/offices/:region/:office/substitutions",
  access: substitutionAccess,
  async handle(visit) {
    const { services, language } = visit;
    const inHand = await takeOffice(visit);
    if (inHand === undefined) return { notFound: true };
    const { key, office } = inHand;
    const orders = await listSubstitutions(services.pool, key.region, key.officeId);
    const named = new Set(orders.flatMap(({ absent, substitute }) => [absent, substitute]));
    await Promise.all([...named].map((person) => visit.noteAccess("people-administration", { person })));
    const t = people[language];
    return {
      title: t.substitutions,
      page: (
        <>
          <BackLink href={backFrom(visit, inHand)} label={t.back} />
          <span class="govuk-caption-l">{textOf(office.names, language)}</span>
          <h1 class="govuk-heading-l">{t.substitutions}</h1>
          <p class="govuk-body">{t.substitutionsText}</p>
          {orders.length === 0 ? (
            <p class="govuk-body">{t.noSubstitutions}</p>
          ) : (
            <SummaryList rows={orders.map((order) => orderRow(order, inHand, language))} />
          )}
          <Button href={substitutionsAddress(key, "new")}>{t.newOrder}</Button>
        </>
      ),
    };
  },
};

/** An administrator came from the office's page, a head from the workplace. */
function backFrom({ visitor }: Visit, { key }: OfficeInHand): string {
  return visitor?.administrator === true ? staffAddress(key) : "/workplace";
}

function orderRow(order: StoredSubstitution, inHand: OfficeInHand, language: Language): SummaryRow {
  const row = {
    key: orderInWords(order, language),
    value: [whoInWords(order, language), daysInWords(order, language)].map((line) => <div key={line}>{line}</div>),
  };
  if (isOver(order, inHand)) return row;
  const query = new URLSearchParams({ order: order.substitutionId }).toString();
  const href = `${substitutionsAddress(inHand.key, "cancel")}?${query}`;
  return { ...row, change: { href, label: people[language].cancel, about: row.key } };
}

/** Number and date of an order. */
export function orderInWords({ orderNumber, orderDate }: StoredSubstitution, language: Language): string {
  return people[language].orderOf(orderNumber, dayAndYear(orderDate, language));
}

/** Who stands in for whom, in which role. */
export function whoInWords(order: StoredSubstitution, language: Language): string {
  const role = procedureTexts[language].roles[order.role];
  return people[language].insteadOf(order.substituteName, order.absentName, role);
}

function daysInWords({ validFrom, validUntil, endsOn }: StoredSubstitution, language: Language): string {
  const t = people[language];
  const days = t.span(dayAndYear(validFrom, language), dayAndYear(validUntil, language));
  return endsOn === undefined ? days : `${days}; ${t.cancelledFrom(dayAndYear(endsOn, language))}`;
}

/** Whether the order can't hold on any day from today on. */
function isOver(order: StoredSubstitution, { today }: OfficeInHand): boolean {
  return order.endsOn !== undefined || order.validUntil < today;
}
