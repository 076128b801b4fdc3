import { dateAt } from "@reglament/calendar";
import {
  type Draft,
  findOffice,
  type ListedCase,
  listCasesOfPerson,
  listCurrentWorlds,
  listDrafts,
  listNotices,
  type Notice as StoredNotice,
} from "@reglament/store";
import { Button } from "../components/button.tsx";
import { Tag } from "../components/tag.tsx";
import { draftAddress } from "../filing/addresses.ts";
import { zoneOf } from "../find-world.ts";
import type { Route } from "../route.ts";
import { cabinet } from "../texts/cabinet.ts";
import { textOf } from "../texts/dictionary.ts";
import { dayAndYear, momentInWords } from "../texts/moment-in-words.ts";
import { notices } from "../texts/notices.ts";
import type { Visit } from "../visit.ts";
import { cabinetCaseAddress } from "./addresses.ts";
import { numberOf } from "./case-page.tsx";
import { stateColour, stateInWords } from "./state-in-words.ts";

interface CabinetContent {
  readonly drafts: readonly Draft[];
  readonly cases: readonly ListedCase[];
  readonly notices: readonly StoredNotice[];
  /** The zone of a world's dates. */
  zoneOf(one: { readonly region: string }): string;
  /** Name of a case's office. */
  officeName(one: ListedCase): string;
}

/** GET /cabinet - the visitor's new notices, drafts and cases. */
export const showCabinet: Route = {
  method: "GET",
  path: "/cabinet",
  access: { for: "signed-in" },
  async handle(visit) {
    if (visit.visitor === undefined) return { notFound: true };
    const content = await contentOf(visit, visit.visitor.person);
    const t = cabinet[visit.language];
    return {
      title: t.title,
      page: (
        <>
          <h1 class="govuk-heading-l">{t.title}</h1>
          <Notices visit={visit} content={content} />
          <Cases visit={visit} content={content} />
          <Drafts visit={visit} content={content} />
        </>
      ),
    };
  },
};

/** Only what belongs to current worlds: a training world that was left behind is history. */
async function contentOf(visit: Visit, person: string): Promise<CabinetContent> {
  const { pool } = visit.services;
  await visit.noteAccess("own-cabinet", { person });
  const current = await listCurrentWorlds(pool);
  const worlds = current.map(({ region }) => region);
  const zones = new Map(current.map(({ region, baseRegion }) => [region, zoneOf(visit.services.law, baseRegion)]));
  const [drafts, allCases, notices] = await Promise.all([
    Promise.all(worlds.map((region) => listDrafts(pool, region, person, "portal"))),
    listCasesOfPerson(pool, person),
    listNotices(pool, person),
  ]);
  const cases = allCases.filter(({ region }) => worlds.includes(region));
  const names = await officeNames(visit, cases);
  return {
    drafts: drafts.flat(),
    cases,
    notices: notices.filter(({ region, readAt }) => readAt === undefined && worlds.includes(region)),
    zoneOf: ({ region }) => zones.get(region) ?? visit.world.zone,
    officeName: ({ region, office }) => names.get(`${region} ${office}`) ?? office,
  };
}

/** The names of the cases' offices by region and id; a region has thousands of others. */
async function officeNames({ services, language }: Visit, cases: readonly ListedCase[]) {
  const keys = new Map(cases.map(({ region, office }) => [`${region} ${office}`, { region, office }]));
  const named = await Promise.all(
    [...keys].map(async ([key, { region, office }]) => {
      const found = await findOffice(services.pool, region, office);
      return [key, found === undefined ? office : textOf(found.names, language)] as const;
    }),
  );
  return new Map(named);
}

interface PartProps {
  readonly visit: Visit;
  readonly content: CabinetContent;
}

function Notices({ visit, content }: PartProps) {
  const t = cabinet[visit.language];
  return (
    <section aria-labelledby="notices">
      <h2 class="govuk-heading-m" id="notices">
        {t.notices}
      </h2>
      {content.notices.length === 0 ? (
        <p class="govuk-body">{t.noNotices}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {content.notices.map((notice) => (
            <li key={notice.noticeId}>
              <a class="govuk-link" href={cabinetCaseAddress(notice)}>
                {notices[visit.language].applicant[notice.kind]}
              </a>{" "}
              <span class="govuk-hint">{momentInWords(notice.at, content.zoneOf(notice), visit.language)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Cases({ visit, content }: PartProps) {
  const t = cabinet[visit.language];
  return (
    <section aria-labelledby="cases">
      <h2 class="govuk-heading-m" id="cases">
        {t.cases}
      </h2>
      {content.cases.length === 0 ? (
        <>
          <p class="govuk-body">{t.noCases}</p>
          <Button href="/">{t.applyNow}</Button>
        </>
      ) : (
        <ul class="service-list">
          {content.cases.map((one) => (
            <OneCase key={one.caseId} visit={visit} one={one} office={content.officeName(one)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneCase({ visit, one, office }: { readonly visit: Visit; readonly one: ListedCase; readonly office: string }) {
  const { language, services } = visit;
  const t = cabinet[language];
  const law = services.law.getEdition(one.regulation, one.edition);
  const service = services.law.findRegulation(one.regulation)?.title;
  const number = numberOf(one);
  const moment = (at: ListedCase["filedAt"]) => momentInWords(at, law.provider.hours.zone, language);
  return (
    <li>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={cabinetCaseAddress(one)}>
          {number === undefined ? t.newCaseTitle : t.caseTitle(number)}
        </a>
      </h3>
      <p class="govuk-body">
        <Tag colour={stateColour(law, one)} text={stateInWords(law, one, language)} />
      </p>
      <p class="govuk-body">
        {service === undefined ? one.regulation : textOf(service, language)}
        <br />
        {office}
      </p>
      <p class="govuk-body">
        {t.filed}: {moment(one.filedAt)}
        {one.dueAt === undefined || one.outcome !== undefined ? null : (
          <>
            <br />
            {t.due}: {moment(one.dueAt)}
          </>
        )}
      </p>
    </li>
  );
}

function Drafts({ visit, content }: PartProps) {
  const { language, services } = visit;
  const t = cabinet[language];
  return (
    <section aria-labelledby="drafts">
      <h2 class="govuk-heading-m" id="drafts">
        {t.drafts}
      </h2>
      {content.drafts.length === 0 ? (
        <p class="govuk-body">{t.noDrafts}</p>
      ) : (
        <ul class="govuk-list">
          {content.drafts.map((draft) => {
            const title = services.law.findRegulation(draft.regulation)?.title;
            const day = dayAndYear(dateAt(draft.madeAt, content.zoneOf(draft)), language);
            return (
              <li key={draft.draftId}>
                <a class="govuk-link" href={draftAddress(draft, "check")}>
                  {t.draft(title === undefined ? draft.regulation : textOf(title, language), day)}
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
