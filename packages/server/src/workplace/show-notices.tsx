import type { Instant, Text } from "@reglament/calendar";
import { findOffice, type ListedCase, listCasesById, listCurrentWorlds, type OfficialNotice } from "@reglament/store";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Csrf } from "../components/csrf.tsx";
import { zoneOf } from "../find-world.ts";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { notices as texts } from "../texts/notices.ts";
import { workplace } from "../texts/workplace.ts";
import type { Visit } from "../visit.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { markAllRead, officialNotices } from "./official-notices.ts";

export const noticesAddress = "/workplace/notices";

/** Most notices on the page; older ones that nobody has read come when these are read. */
const mostShown = 100;

/** A notice with the case that it tells of, as far as its row says. */
interface ToldOf {
  readonly notice: OfficialNotice;
  readonly zone: string;
  readonly listed: ListedCase | undefined;
  readonly service: Text | undefined;
  readonly office: Text | undefined;
  /** Whether the reader works where the case may be open to them. */
  readonly mayOpen: boolean;
}

/** GET /workplace/notices - what the visitor was told as an official or an administrator; nobody sees another's. */
export const showNotices: Route = {
  method: "GET",
  path: noticesAddress,
  access: { for: "signed-in" },
  async handle(visit) {
    const { visitor, language, csrf } = visit;
    if (visitor === undefined) return { notFound: true };
    const told = await toldOf(visit, (await officialNotices(visit, visitor.person)).slice(0, mostShown));
    const unread = told.filter(({ notice }) => notice.readAt === undefined);
    const read = told.filter(({ notice }) => notice.readAt !== undefined);
    const t = texts[language];
    const isOfficial = visitor.roles.length > 0;
    return {
      title: t.title,
      page: (
        <>
          <BackLink
            href={isOfficial ? "/workplace" : "/administration"}
            label={isOfficial ? workplace[language].toWorklist : workplace[language].toAdministration}
          />
          <h1 class="govuk-heading-l">{t.title}</h1>
          <p class="govuk-body">{t.lead}</p>
          {unread.length === 0 ? (
            <p class="govuk-body">{t.none}</p>
          ) : (
            <>
              <NoticeList language={language} told={unread} />
              <form method="post" action={noticesAddress}>
                <Csrf token={csrf} />
                <input type="hidden" name="until" value={newestOf(unread)} />
                <Button kind="secondary">{t.markRead}</Button>
              </form>
            </>
          )}
          {read.length === 0 ? null : (
            <>
              <h2 class="govuk-heading-m">{t.read}</h2>
              <NoticeList language={language} told={read} />
            </>
          )}
        </>
      ),
    };
  },
};

/** POST /workplace/notices - marks as read what the page showed; what came since stays new. */
export const readNotices: Route = {
  method: "POST",
  path: noticesAddress,
  access: { for: "signed-in" },
  body: "form",
  async handle(visit) {
    const { visitor, form } = visit;
    if (visitor === undefined) return { notFound: true };
    const until = Number(form["until"] ?? "");
    const notices = await officialNotices(visit, visitor.person);
    const seen = notices.slice(0, mostShown).filter(({ at, readAt }) => readAt === undefined && at <= until);
    await markAllRead(visit, visitor.person, seen);
    return { redirect: noticesAddress };
  },
};

function newestOf(told: readonly ToldOf[]): number {
  return Math.max(...told.map(({ notice }) => notice.at));
}

async function toldOf({ services, visitor }: Visit, notices: readonly OfficialNotice[]): Promise<readonly ToldOf[]> {
  const { pool, law } = services;
  const [cases, worlds] = await Promise.all([listCasesById(pool, distinctCases(notices)), listCurrentWorlds(pool)]);
  const offices = await officesOf(services, cases);
  return notices.map((notice) => {
    const listed = cases.find(({ region, caseId }) => region === notice.region && caseId === notice.caseId);
    const world = worlds.find(({ region }) => region === notice.region);
    return {
      notice,
      zone: zoneOf(law, world?.baseRegion ?? notice.region),
      listed,
      service: listed && law.findRegulation(listed.regulation)?.title,
      office: listed && offices.get(`${listed.region} ${officeOf(listed)}`),
      mayOpen: visitor?.roles.some(({ region }) => region === notice.region) ?? false,
    };
  });
}

/** Where the case stands, or stood last. */
function officeOf({ heldAt, office }: ListedCase): string {
  return heldAt ?? office;
}

function distinctCases(notices: readonly OfficialNotice[]) {
  return [...new Map(notices.map(({ region, caseId }) => [`${region} ${caseId}`, { region, caseId }])).values()];
}

async function officesOf(
  { pool }: Visit["services"],
  cases: readonly ListedCase[],
): Promise<ReadonlyMap<string, Text>> {
  const keys = new Map(cases.map((listed) => [`${listed.region} ${officeOf(listed)}`, listed]));
  const found = await Promise.all(
    [...keys].map(async ([key, listed]) => {
      const office = await findOffice(pool, listed.region, officeOf(listed));
      return office === undefined ? [] : [[key, office.names] as const];
    }),
  );
  return new Map(found.flat());
}

function NoticeList({ language, told }: { readonly language: Language; readonly told: readonly ToldOf[] }) {
  const t = texts[language];
  return (
    <ul class="service-list">
      {told.map(({ notice, zone, listed, service, office, mayOpen }) => (
        <li key={notice.noticeId}>
          <p class="govuk-body">
            <strong>{t.official[notice.kind](dueOf(notice, zone, language))}</strong>{" "}
            {notice.reader === "holder" ? null : t.reader[notice.reader]}
          </p>
          <p class="govuk-body">
            {t.aboutCase(
              service === undefined ? "" : textOf(service, language),
              office === undefined ? "" : textOf(office, language),
              numberOf(listed, language),
            )}
          </p>
          <p class="govuk-hint">{momentInWords(notice.at, zone, language)}</p>
          {mayOpen ? (
            <p class="govuk-body">
              <a class="govuk-link" href={workplaceCaseAddress(notice)}>
                {t.openCase}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function dueOf({ facts }: OfficialNotice, zone: string, language: Language): string | undefined {
  const due = Number(facts["due"] ?? "");
  return facts["due"] === undefined || !Number.isFinite(due)
    ? undefined
    : momentInWords(due as Instant, zone, language);
}

function numberOf(listed: ListedCase | undefined, language: Language): string {
  const number = listed?.incomingNumber ?? listed?.centreNumber ?? listed?.queueNumber;
  return number === undefined ? texts[language].unnumbered : workplace[language].caseTitle(number);
}
