import { dateAt, type WorkCalendar } from "@reglament/calendar";
import { isOpenForFiling } from "@reglament/engine";
import type { Edition, EditionNotOnRecord } from "@reglament/regulation";
import { listConfirmations, listOffices, type Office } from "@reglament/store";
import { delivers } from "../filing/delivers.ts";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import type { Visit } from "../visit.ts";
import { regionsOf } from "./comparison-columns.ts";
import { latestAnswer } from "./latest-answer.ts";
import { readLatestForm } from "./latest-answer-form.ts";
import { ServicePage, type ServicePageProps } from "./service-page.tsx";
import { shownEdition } from "./shown-edition.ts";
import { type Standings, standingToday } from "./standing-today.ts";

/**
 * GET /services/:region/:service - one service in plain words; `:region` is the law's region.
 *
 * `?edition=2019-01-01` shows a wording by its id instead of today's; `?channel=portal&date=17.06.2019&time=09:30&office=…`
 * asks when a case filed then would be over at the latest.
 */
export const showService: Route = {
  method: "GET",
  path: "/services/:region/:service",
  access: { for: "anyone" },
  async handle({ services, language, params, query }) {
    const regulation = services.law.findRegulation(`${params["region"]}/${params["service"]}`);
    if (regulation === undefined) return { notFound: true };
    const standings = await standingToday(services, regulation);
    const { standing, world } = standings;
    const shown = shownEdition(regulation, standing, query["edition"]);
    if (shown === undefined) return { notFound: true };
    const [confirmations, offices] = await Promise.all([
      listConfirmations(services.pool, world.region),
      takesApplications(shown) ? listOffices(services.pool, world.region) : [],
    ]);
    const region = services.law.findRegion(regulation.region);
    const ofService = offices.filter((office) => delivers(office, regulation) || hasCentre(shown, office));
    const latest = shown.onRecord
      ? latestOf({ query, shown, offices: ofService, standings, language, calendar: services.law.calendar })
      : undefined;
    return {
      ...(latest === undefined || Object.keys(latest.form.errors).length === 0 ? {} : { status: 422 }),
      title: textOf(regulation.title, language),
      page: (
        <ServicePage
          language={language}
          regulation={regulation}
          region={region === undefined ? regulation.region : textOf(region.title, language)}
          standing={standing}
          today={dateAt(world.now, world.zone)}
          shown={shown}
          confirmations={confirmations}
          isComparable={regionsOf(services.law, regulation.service).length > 1}
          offices={ofService.map(({ officeId, party, names, address }) => ({
            id: officeId,
            party,
            name: textOf(names, language),
            address: textOf(address, language),
          }))}
          checked={services.law.listChecked(regulation)}
          calendar={services.law.calendar.version}
          latest={latest}
          zone={world.zone}
        />
      ),
    };
  },
};

/** What is asked about the latest end, and the answers. */
function latestOf({
  query,
  shown,
  offices,
  standings: { world, standingAt },
  language,
  calendar,
}: {
  readonly query: Visit["query"];
  readonly shown: Edition;
  readonly offices: readonly Office[];
  readonly standings: Standings;
  readonly language: Language;
  readonly calendar: WorkCalendar;
}): ServicePageProps["latest"] {
  const form = readLatestForm(query, shown, offices, { world, language });
  const answers = form.questions.map((question) => ({
    ...question,
    answer: latestAnswer(question, standingAt, calendar),
  }));
  return { form, answers, askedEdition: query["edition"] };
}

/** Whether it is a one-stop centre and the wording gives such centres work. */
function hasCentre(shown: Edition | EditionNotOnRecord, { party }: Pick<Office, "party">): boolean {
  return party === "centre" && shown.onRecord && shown.channels.some(({ id }) => id === "centre");
}

/** Whether the region's offices deliver the service here; what they are otherwise, nothing tells. */
function takesApplications(shown: Edition | EditionNotOnRecord): boolean {
  return shown.onRecord && shown.channels.some(({ id }) => isOpenForFiling(shown, id));
}
