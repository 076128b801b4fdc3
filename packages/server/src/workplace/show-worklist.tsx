import { turnsAt } from "@reglament/engine";
import {
  findOffice,
  type ListedCase,
  listEndedCases,
  listWaitingFor,
  listWaitingForOthers,
  type Office,
  type OfficeTurn,
} from "@reglament/store";
import type { Route } from "../route.ts";
import type { Law } from "../services.ts";
import { workplace } from "../texts/workplace.ts";
import type { Visit } from "../visit.ts";
import { type OpenList, type WorklistEntry, WorklistPage } from "./worklist-page.tsx";

/** Most open cases that each list shows, the official's own and the others; the least urgent are left out first. */
export const mostOpenCases = 200;
const endedShown = 10;

/** GET /workplace - what waits for the official, and the office's other cases, the most urgent first. */
export const showWorklist: Route = {
  method: "GET",
  path: "/workplace",
  access: { for: "official", roles: ["chancellery", "head", "executor"] },
  async handle(visit) {
    const { services, world, visitor, language } = visit;
    if (visitor === undefined) return { notFound: true };
    const roles = visitor.roles.filter(({ region }) => region === world.region);
    const list = { region: world.region, offices: [...new Set(roles.map(({ office }) => office))] };
    const turns = turnsOf(services.law, roles);
    const open = { ...list, person: visitor.person, turns, limit: mostOpenCases + 1 };
    const [mine, others, ended, found] = await Promise.all([
      listWaitingFor(services.pool, open),
      listWaitingForOthers(services.pool, open),
      listEndedCases(services.pool, { ...list, limit: endedShown }),
      Promise.all(list.offices.map((office) => findOffice(services.pool, world.region, office))),
    ]);
    const offices = found.filter((office) => office !== undefined);
    const openList = (cases: readonly ListedCase[]): OpenList => ({
      entries: cases.slice(0, mostOpenCases).map((listed) => entryOf(visit, offices, listed)),
      ...(cases.length > mostOpenCases && { cutAt: mostOpenCases }),
    });
    const title = workplace[language].title;
    return {
      page: (
        <WorklistPage
          language={language}
          now={world.now}
          offices={offices}
          mine={openList(mine)}
          others={openList(others)}
          ended={ended.map((listed) => entryOf(visit, offices, listed))}
          isChancellery={roles.some(({ role }) => role === "chancellery")}
        />
      ),
      title,
    };
  },
};

/** The steps of every edition on record that fall to the roles, each in its office. */
function turnsOf(
  law: Law,
  roles: readonly { readonly role: string; readonly office: string }[],
): readonly OfficeTurn[] {
  const steps = law
    .listRegulations()
    .flatMap(({ editions }) => editions.flatMap((edition) => (edition.onRecord ? [edition] : [])))
    .flatMap(({ regulation, id, steps: ofEdition }) => ofEdition.map((step) => ({ regulation, edition: id, step })));
  return steps.flatMap(({ regulation, edition, step }) =>
    turnsAt(step).flatMap(({ role, holder }) =>
      roles
        .filter((held) => held.role === role)
        .map(({ office }) => ({ office, regulation, edition, step: step.id, holder })),
    ),
  );
}

function entryOf({ services }: Visit, offices: readonly Office[], listed: ListedCase): WorklistEntry {
  const law = services.law.getEdition(listed.regulation, listed.edition);
  const office = offices.find(({ officeId }) => officeId === listed.office);
  return {
    listed,
    service: services.law.findRegulation(listed.regulation)?.title,
    step: law.steps.find(({ id }) => id === listed.step)?.title,
    time: { calendar: services.law.calendar, hours: office?.hours ?? law.provider.hours },
  };
}
