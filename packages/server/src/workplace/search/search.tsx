import type { Text } from "@reglament/calendar";
import type { Regulation } from "@reglament/regulation";
import { findOffice, findPersonByIin, type ListedCase, listCasesOfPerson, searchCases } from "@reglament/store";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { search } from "../../texts/search.ts";
import type { Visit } from "../../visit.ts";
import type { FoundCase } from "./found-cases.tsx";
import { type Criteria, readSearch, searchFields } from "./read-search.ts";
import { SearchPage, type SearchPageProps, searchAccess, searchAddress } from "./search-page.tsx";

/** Cases on one page. */
const casesOnPage = 50;

/** GET /workplace/search - the form of the search for cases. */
export const showSearch: Route = {
  method: "GET",
  path: searchAddress,
  access: searchAccess,
  handle: async (visit) => pageReply(visit, { values: visit.kept ?? {}, errors: {} }),
};

/**
 * POST /workplace/search - the cases that fit, of the offices in which the visitor works.
 *
 * Posted, so that no IIN and no name gets into an address. The search and every case shown go into the access log.
 */
export const searchForCases: Route = {
  method: "POST",
  path: searchAddress,
  access: searchAccess,
  body: "form",
  requestsPerMinute: 60,
  async handle(visit) {
    const { form } = visit;
    const values = Object.fromEntries(searchFields.map((field) => [field, form[field] ?? ""]));
    const read = readSearch(visit, servicesOf(visit));
    if ("errors" in read) return pageReply(visit, { values, errors: read.errors });
    await noteSearch(visit, read.criteria);
    const { shown, last } = await find(visit, read.criteria);
    await Promise.all(shown.map(({ region, caseId }) => visit.noteAccess("search", { region, caseId })));
    const cases = await Promise.all(shown.map((listed) => foundCase(visit, listed)));
    return pageReply(visit, { values, errors: {}, found: { cases, ...(last === undefined ? {} : { last }) } });
  },
};

/** Who searched, and for whom where that is said and the person is known here. */
async function noteSearch(visit: Visit, { iin }: Criteria): Promise<void> {
  const sought = iin === undefined ? undefined : await findPersonByIin(visit.services.pool, iin);
  await visit.noteAccess("search", sought === undefined ? {} : { person: sought.personId });
}

interface Page {
  readonly shown: readonly ListedCase[];
  /** The page's last case, when there are more. */
  readonly last?: ListedCase;
}

/** Cases that concern the visitor are left out: they are in the cabinet, and the office's side of them isn't theirs to see. */
async function find({ services, visitor, world }: Visit, criteria: Criteria): Promise<Page> {
  const { pool } = services;
  const { region } = world;
  if (visitor === undefined) return { shown: [] };
  const offices = visitor.roles.filter((held) => held.region === region).map(({ office }) => office);
  const [found, own] = await Promise.all([
    searchCases(pool, { ...criteria, region, offices, limit: casesOnPage + 1 }),
    listCasesOfPerson(pool, visitor.person),
  ]);
  const owned = new Set(own.map(({ caseId }) => caseId));
  const page = found.slice(0, casesOnPage);
  const last = page.at(-1);
  return {
    shown: page.filter(({ caseId }) => !owned.has(caseId)),
    ...(found.length > casesOnPage && last !== undefined ? { last } : {}),
  };
}

async function foundCase({ services }: Visit, listed: ListedCase): Promise<FoundCase> {
  const law = services.law.getEdition(listed.regulation, listed.edition);
  const office = await findOffice(services.pool, listed.region, listed.office);
  return {
    listed,
    service: services.law.findRegulation(listed.regulation)?.title,
    step: stepTitle(law.steps, listed),
    office: office?.names,
  };
}

function stepTitle(
  steps: readonly { readonly id: string; readonly title: Text }[],
  { step }: ListedCase,
): Text | undefined {
  return steps.find(({ id }) => id === step)?.title;
}

/** The services of the region in which the visitor works. */
function servicesOf({ services, world }: Visit): readonly Regulation[] {
  return services.law.listRegulations().filter(({ region }) => region === world.baseRegion);
}

function pageReply(visit: Visit, shown: Pick<SearchPageProps, "values" | "errors" | "found">): Reply {
  const { language, csrf, world } = visit;
  return {
    title: search[language].title,
    ...(Object.keys(shown.errors).length === 0 ? {} : { status: 422 as const }),
    page: <SearchPage language={language} csrf={csrf} zone={world.zone} services={servicesOf(visit)} {...shown} />,
  };
}
