import type { Instant, OfficeTime, Text } from "@reglament/calendar";
import type { ListedCase, Office } from "@reglament/store";
import { Button } from "../components/button.tsx";
import { Due } from "../components/due.tsx";
import { Tag } from "../components/tag.tsx";
import { Views } from "../components/views.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { notices } from "../texts/notices.ts";
import { signMany } from "../texts/sign-many.ts";
import { workplace } from "../texts/workplace.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { noticesAddress } from "./show-notices.tsx";
import { fieldsOf } from "./sign-many/chosen-cases.ts";
import type { HeldRole } from "./turns-of.ts";
import { type WorklistView, worklistAddress, worklistViews } from "./worklist-views.ts";
import { WorkplaceLinks } from "./workplace-links.tsx";

/** A case in the list, with what its row doesn't say. */
export interface WorklistEntry {
  readonly listed: ListedCase;
  readonly service: Text | undefined;
  readonly step: Text | undefined;
  /** The hours of the office where the case stands. */
  readonly time: OfficeTime;
  /** Whether what was prepared waits for a signature. */
  readonly toSign: boolean;
  readonly isLate: boolean;
  /** Who has taken it in hand; absent when nobody has. */
  readonly claimed?: "mine" | "other";
  /** Whom the official stands in for in this case. */
  readonly standIn?: { readonly absent: string; readonly order: string };
}

/** Open cases, the most urgent first. */
export interface OpenList {
  readonly entries: readonly WorklistEntry[];
  /** Address of the page that goes on behind it. */
  readonly next?: string;
}

export interface WorklistPageProps {
  readonly language: Language;
  readonly now: Instant;
  readonly region: string;
  /** The offices that the official works in. */
  readonly offices: readonly Office[];
  readonly roles: readonly HeldRole[];
  readonly view: WorklistView;
  readonly shown: OpenList;
  /** The office's other cases, beside those that wait for the official. */
  readonly others: OpenList | undefined;
  readonly ended: readonly WorklistEntry[];
  /** How many notices the official hasn't read. */
  readonly unread: number;
}

/** The official's first page. */
export function WorklistPage(props: WorklistPageProps) {
  const { language, now, region, offices, roles, view, shown, others, ended, unread } = props;
  const t = workplace[language];
  return (
    <>
      <h1 class="govuk-heading-l">{t.title}</h1>
      {offices.map(({ officeId, names }) => (
        <p class="govuk-body-l" key={officeId}>
          {textOf(names, language)}
        </p>
      ))}
      <UnreadNotices language={language} unread={unread} />
      <WorkplaceLinks language={language} region={region} roles={roles} />
      <Views
        label={t.views}
        views={worklistViews.map((one) => ({
          label: t.view[one],
          href: worklistAddress(one),
          isOpen: one === view,
        }))}
      />
      <h2 class="govuk-heading-m">{t.viewTitle[view]}</h2>
      <OpenCases
        list={shown}
        empty={t.viewEmpty[view]}
        language={language}
        now={now}
        choosable={view === "waiting" || view === "mine"}
      />
      {others === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{t.others}</h2>
          <OpenCases list={others} empty={t.othersEmpty} language={language} now={now} />
        </>
      )}
      {ended.length === 0 ? null : <EndedCases entries={ended} language={language} />}
    </>
  );
}

function UnreadNotices({ language, unread }: Pick<WorklistPageProps, "language" | "unread">) {
  const t = notices[language];
  return (
    <p class="govuk-body">
      {unread === 0 ? null : (
        <>
          <Tag colour="red" text={t.unread(unread)} />{" "}
        </>
      )}
      <a class="govuk-link" href={noticesAddress}>
        {t.toNotices}
      </a>
    </p>
  );
}

interface OpenCasesProps {
  readonly list: OpenList;
  /** What stands there when the list is empty. */
  readonly empty: string;
  readonly language: Language;
  readonly now: Instant;
  /** Whether cases that wait for a signature can be chosen, to be signed together. */
  readonly choosable?: boolean;
}

function OpenCases({ list: { entries, next }, empty, language, now, choosable = false }: OpenCasesProps) {
  const t = workplace[language];
  if (entries.length === 0) return <p class="govuk-body">{empty}</p>;
  const offersChoice = choosable && entries.filter(({ toSign }) => toSign).length > 1;
  const cases = (
    <ul class="service-list">
      {entries.map((entry) => (
        <OpenCase
          key={entry.listed.caseId}
          entry={entry}
          language={language}
          now={now}
          isChoice={offersChoice && entry.toSign}
        />
      ))}
    </ul>
  );
  const more =
    next === undefined ? null : (
      <p class="govuk-body">
        <a class="govuk-link" href={next} rel="next">
          {t.nextPage}
        </a>
      </p>
    );
  if (!offersChoice) {
    return (
      <>
        {cases}
        {more}
      </>
    );
  }
  return (
    <form method="get" action="/workplace/sign">
      {cases}
      <Button kind="secondary">{signMany[language].signChosen}</Button>
      {more}
    </form>
  );
}

interface OpenCaseProps {
  readonly entry: WorklistEntry;
  readonly language: Language;
  readonly now: Instant;
  /** Whether it can be chosen here. */
  readonly isChoice: boolean;
}

function OpenCase({ entry, language, now, isChoice }: OpenCaseProps) {
  const t = workplace[language];
  const { listed, service, step, time, isLate } = entry;
  return (
    <li>
      <CaseLink listed={listed} zone={time.hours.zone} language={language} />
      {isChoice ? <ChoiceOfCase listed={listed} zone={time.hours.zone} language={language} /> : null}
      <p class="govuk-body">
        {[service, step].flatMap((text) => (text === undefined ? [] : [textOf(text, language)])).join(". ")}
      </p>
      <Marks entry={entry} language={language} />
      {listed.dueAt === undefined ? (
        <p class="govuk-hint">{t.noDeadline}</p>
      ) : (
        <>
          {isLate ? <Tag colour="red" text={t.late} /> : <Tag colour="green" text={t.inTime} />}
          <Due language={language} due={listed.dueAt} now={now} office={time} />
        </>
      )}
    </li>
  );
}

/** Who has the case in hand, whom the official stands in for, what the case waits for. */
function Marks({ entry, language }: Pick<OpenCaseProps, "entry" | "language">) {
  const t = workplace[language];
  const { listed, claimed, standIn } = entry;
  const marks = [
    ...(standIn === undefined ? [] : [t.standIn(standIn.absent, standIn.order)]),
    ...(claimed === undefined ? [] : [t.claimed[claimed]]),
    ...(listed.waitingForSignature ? [t.waitsForSignature] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <ul class="govuk-list">
      {marks.map((mark) => (
        <li key={mark}>
          <Tag colour="blue" text={mark} />
        </li>
      ))}
    </ul>
  );
}

function ChoiceOfCase({ listed, zone, language }: CaseLinkProps) {
  const { chosen } = fieldsOf(listed.caseId);
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={chosen} name={chosen} type="checkbox" value="yes" />
        <label class="govuk-label govuk-checkboxes__label" for={chosen}>
          {signMany[language].choose(titleOf(listed, zone, language))}
        </label>
      </div>
    </div>
  );
}

interface EndedCasesProps {
  readonly entries: readonly WorklistEntry[];
  readonly language: Language;
}

function EndedCases({ entries, language }: EndedCasesProps) {
  const t = workplace[language];
  return (
    <>
      <h2 class="govuk-heading-m">{t.ended}</h2>
      <ul class="service-list">
        {entries.map(({ listed, service, time }) => (
          <li key={listed.caseId}>
            <CaseLink listed={listed} zone={time.hours.zone} language={language} />
            <p class="govuk-body">
              {service === undefined ? null : `${textOf(service, language)}. `}
              {listed.outcome === undefined ? null : `${t.outcomes[listed.outcome]}: `}
              {listed.endedAt === undefined ? null : momentInWords(listed.endedAt, time.hours.zone, language)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CaseLinkProps {
  readonly listed: ListedCase;
  readonly zone: string;
  readonly language: Language;
}

function CaseLink({ listed, zone, language }: CaseLinkProps) {
  return (
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href={workplaceCaseAddress(listed)}>
        {titleOf(listed, zone, language)}
      </a>
    </h3>
  );
}

function titleOf(listed: ListedCase, zone: string, language: Language): string {
  const t = workplace[language];
  const number = listed.incomingNumber ?? listed.centreNumber ?? listed.queueNumber;
  return number === undefined ? t.unnumbered(momentInWords(listed.filedAt, zone, language)) : t.caseTitle(number);
}
