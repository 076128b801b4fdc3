import { type ListedCase, listEndedCases, listOffices, listWorklist, type Office } from "@reglament/store";
import type { Visitor } from "../access.ts";
import type { Route } from "../route.ts";
import { workplace } from "../texts/workplace.ts";
import type { Visit } from "../visit.ts";
import { type WorklistEntry, WorklistPage } from "./worklist-page.tsx";

/** Most open cases that the list shows; the least urgent are left out first. */
export const mostOpenCases = 200;
const endedShown = 10;

/** GET /workplace - what waits for the official, and the office's other cases, the most urgent first. */
export const showWorklist: Route = {
  method: "GET",
  path: "/workplace",
  access: { for: "official", roles: ["chancellery", "head", "executor"] },
  async handle(visit) {
    const { services, world, visitor, language } = visit;
    const roles = visitor?.roles.filter(({ region }) => region === world.region) ?? [];
    const list = { region: world.region, offices: [...new Set(roles.map(({ office }) => office))] };
    const [open, ended, offices] = await Promise.all([
      listWorklist(services.pool, { ...list, limit: mostOpenCases + 1 }),
      listEndedCases(services.pool, { ...list, limit: endedShown }),
      listOffices(services.pool, world.region),
    ]);
    const entries = open.slice(0, mostOpenCases).map((listed) => entryOf(visit, offices, listed));
    const title = workplace[language].title;
    return {
      page: (
        <WorklistPage
          language={language}
          now={world.now}
          offices={offices.filter(({ officeId }) => list.offices.includes(officeId))}
          mine={entries.filter(({ listed }) => waitsFor(visit, listed))}
          others={entries.filter(({ listed }) => !waitsFor(visit, listed))}
          ended={ended.map((listed) => entryOf(visit, offices, listed))}
          {...(open.length > mostOpenCases && { cutAt: mostOpenCases })}
          isChancellery={roles.some(({ role }) => role === "chancellery")}
        />
      ),
      title,
    };
  },
};

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

/**
 * Whether the case's next act is this visitor's; read from the case row, without its events.
 *
 * It may say yes to a head who prepared the paper in another role; the case page, which asks the engine, then offers nothing.
 */
function waitsFor({ services, visitor }: Visit, listed: ListedCase): boolean {
  const law = services.law.getEdition(listed.regulation, listed.edition);
  const step = law.steps.find(({ id }) => id === listed.step);
  if (step === undefined || visitor === undefined) return false;
  const isExecutors = step.acts.some(({ act }) => act === "draft" || act === "propose-refusal");
  return holdsRole(visitor, listed, step.actor) && (!isExecutors || listed.executor === visitor.person);
}

function holdsRole(visitor: Visitor, listed: ListedCase, role: string): boolean {
  return visitor.roles.some(
    (held) => held.role === role && held.office === listed.office && held.region === listed.region,
  );
}
