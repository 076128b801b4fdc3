import type { OfficeTime } from "@reglament/calendar";
import { areElectronic, signedPapers } from "@reglament/engine";
import { type Edition, partyOf, roleIds } from "@reglament/regulation";
import {
  findOffice,
  type ListedCase,
  listEndedCases,
  listPeople,
  listWaitingForOthers,
  type Office,
} from "@reglament/store";
import type { Route } from "../route.ts";
import { workplace } from "../texts/workplace.ts";
import type { Visit } from "../visit.ts";
import { unreadOfficialNotices } from "./official-notices.ts";
import { standInFor } from "./turns-of.ts";
import { type OpenList, type WorklistEntry, WorklistPage } from "./worklist-page.tsx";
import {
  casesOnPage,
  type ListedFor,
  type ListPage,
  pageOf,
  readAfter,
  readView,
  turnsIn,
  viewOf,
  worklistAddress,
} from "./worklist-views.ts";

const endedShown = 10;

/** GET /workplace - what waits for the official; with `list` another view of their offices' cases, the most urgent first. */
export const showWorklist: Route = {
  method: "GET",
  path: "/workplace",
  access: { for: "official", roles: roleIds },
  async handle(visit) {
    const { services, world, visitor, language } = visit;
    if (visitor === undefined) return { notFound: true };
    const roles = visitor.roles.filter(({ region }) => region === world.region);
    const list = {
      region: world.region,
      person: visitor.person,
      roles,
      offices: [...new Set(roles.map(({ office }) => office))],
    };
    const view = viewOf(visit);
    const isFirstPage = readAfter(visit) === undefined;
    const [shown, others, ended, found, notices] = await Promise.all([
      readView(visit, list, view),
      view === "waiting" && isFirstPage ? readOthers(visit, list) : undefined,
      isFirstPage && (view === "waiting" || view === "office")
        ? listEndedCases(services.pool, { ...list, limit: endedShown })
        : [],
      Promise.all(list.offices.map((office) => findOffice(services.pool, world.region, office))),
      unreadOfficialNotices(visit, visitor.person),
    ]);
    const offices = found.filter((office) => office !== undefined);
    const entries = await entriesOf(visit, list, offices);
    const title = workplace[language].title;
    return {
      page: (
        <WorklistPage
          language={language}
          now={world.now}
          region={world.region}
          offices={offices}
          roles={roles}
          view={view}
          shown={openList(shown, entries)}
          others={others && openList(others, entries)}
          ended={ended.map(entries)}
          unread={notices.length}
        />
      ),
      title,
    };
  },
};

/** What the office has beside it: the first page, which leads on to all of the office's cases. */
async function readOthers(visit: Visit, list: ListedFor): Promise<ListPage> {
  const { region, offices } = list;
  const page = { region, offices, limit: casesOnPage + 1, ...turnsIn(visit, list) };
  const { cases, next } = pageOf("office", await listWaitingForOthers(visit.services.pool, page));
  return next === undefined ? { cases } : { cases, next: worklistAddress("office") };
}

function openList({ cases, next }: ListPage, entryOf: (listed: ListedCase) => WorklistEntry): OpenList {
  return { entries: cases.map(entryOf), ...(next === undefined ? {} : { next }) };
}

/** How a listed case becomes an entry: with the names of those whom the official stands in for. */
async function entriesOf(
  { services, world }: Visit,
  { person, roles }: ListedFor,
  offices: readonly Office[],
): Promise<(listed: ListedCase) => WorklistEntry> {
  const absent = roles.flatMap(({ insteadOf }) => insteadOf?.person ?? []);
  const people = new Map((await listPeople(services.pool, absent)).map(({ personId, name }) => [personId, name]));
  return (listed) => {
    const law = services.law.getEdition(listed.regulation, listed.edition);
    const step = law.steps.find(({ id }) => id === listed.step);
    const insteadOf = standInFor(roles, listed, step?.actor);
    const time = officeTimeOf(law, listed, offices);
    return {
      listed,
      service: services.law.findRegulation(listed.regulation)?.title,
      step: step?.title,
      toSign: isToSign(law, listed),
      time: { calendar: services.law.calendar, ...time },
      ...(insteadOf === undefined
        ? {}
        : { standIn: { absent: people.get(insteadOf.person) ?? "–", order: insteadOf.order } }),
      ...(listed.claimedBy === undefined ? {} : { claimed: listed.claimedBy === person ? "mine" : "other" }),
      isLate: listed.dueAt !== undefined && listed.dueAt < world.now,
    };
  };
}

/** Whether what was prepared waits for an electronic signature. */
function isToSign(law: Edition, { step, nextAct, channel }: ListedCase): boolean {
  const open = law.steps.find(({ id }) => id === step);
  const signs =
    open?.acts.some(({ act, channels }) => act === "sign" && (channels?.includes(channel) ?? true)) ?? false;
  return signs && (nextAct ?? "sign") === "sign" && areElectronic(signedPapers(law, "result", channel));
}

/** The hours of the office where the case stands, or those that the edition gives its party. */
function officeTimeOf(
  law: Edition,
  { heldAt, office: provider, step }: ListedCase,
  offices: readonly Office[],
): Pick<OfficeTime, "hours"> {
  const office = offices.find(({ officeId }) => officeId === (heldAt ?? provider));
  const party = step === undefined ? "provider" : partyOf(law, step);
  const ofParty = party === "portal" ? law.provider : law[party];
  return { hours: office?.hours ?? (ofParty ?? law.provider).hours };
}
