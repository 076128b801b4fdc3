import { isOpenForFiling } from "@reglament/engine";
import { listDrafts } from "@reglament/store";
import { BackLink } from "../components/back-link.tsx";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import type { Visit } from "../visit.ts";
import { applyReply } from "./apply-page.tsx";
import { beginDraft } from "./begin-draft.ts";
import { type FilingDay, filingDay } from "./filing-day.ts";

const path = "/workplace/applications/new";
const access = { for: "official", roles: ["chancellery"] } as const;

/**
 * GET /workplace/applications/new - the chancellery begins to enter an application handed in on paper.
 *
 * `?regulation=kostanay/school-enrolment` names the service; without it one chooses where there are several.
 */
export const showNewPaperApplication: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const counter = counterOf(visit);
    if (counter === undefined) return { notFound: true };
    const day = await serviceOf(visit, visit.query["regulation"]);
    if (!("stand" in day)) return day;
    await visit.noteAccess("own-draft", { person: counter.person });
    const drafts = await listDrafts(visit.services.pool, visit.world.region, counter.person, "chancellery");
    return applyReply(visit, {
      day,
      channel: "chancellery",
      drafts: drafts.filter(({ office, regulation }) => office === counter.office && regulation === day.regulation.key),
      back: "/workplace",
    });
  },
};

/** POST /workplace/applications/new - a draft for the official's own office is made. */
export const startPaperApplication: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit): Promise<Reply> {
    const counter = counterOf(visit);
    if (counter === undefined) return { notFound: true };
    const day = await serviceOf(visit, visit.form["regulation"]);
    return "stand" in day ? beginDraft(visit, day, "chancellery", counter.office) : day;
  },
};

/** The office at whose counter the visitor sits. */
function counterOf({ visitor, world }: Visit): { readonly person: string; readonly office: string } | undefined {
  const held = visitor?.roles.find(({ role, region }) => role === "chancellery" && region === world.region);
  return visitor === undefined || held === undefined ? undefined : { person: visitor.person, office: held.office };
}

/** The service asked for, if it is one of the visitor's region; the only one there is; else the page to choose it. */
async function serviceOf(visit: Visit, asked: string | undefined): Promise<FilingDay | Reply> {
  const days = await paperServices(visit);
  if (asked !== undefined) return days.find(({ regulation }) => regulation.key === asked) ?? { notFound: true };
  const open = days.filter(({ stand }) => "edition" in stand && isOpenForFiling(stand.edition, "chancellery"));
  const [only, second] = open.length === 0 ? days : open;
  return only !== undefined && second === undefined ? only : chooseReply(visit, open);
}

/** The region's services that the texts let be applied for at the chancellery. */
async function paperServices(visit: Visit): Promise<readonly FilingDay[]> {
  const offered = visit.services.law
    .listRegulations()
    .filter(({ region }) => region === visit.world.baseRegion)
    .filter(({ editions }) =>
      editions.some((edition) => edition.onRecord && edition.channels.some(({ id }) => id === "chancellery")),
    );
  const days = await Promise.all(offered.map(({ key }) => filingDay(visit, key)));
  return days.filter((day) => day !== undefined);
}

function chooseReply({ language }: Visit, open: readonly FilingDay[]): Reply {
  const t = filing[language];
  return {
    title: t.newPaperTitle,
    page: (
      <>
        <BackLink href="/workplace" label={t.back} />
        <span class="govuk-caption-l">{t.newPaperTitle}</span>
        <h1 class="govuk-heading-l">{t.whichService}</h1>
        <p class="govuk-body">{open.length === 0 ? t.noService : t.whichServiceLead}</p>
        <ul class="govuk-list govuk-list--spaced">
          {open.map(({ regulation }) => (
            <li key={regulation.key}>
              <a class="govuk-link" href={`${path}?${new URLSearchParams({ regulation: regulation.key }).toString()}`}>
                {textOf(regulation.title, language)}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
