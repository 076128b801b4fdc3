import type { Instant, OfficeTime, Text } from "@reglament/calendar";
import type { ListedCase, Office } from "@reglament/store";
import { Button } from "../components/button.tsx";
import { Due } from "../components/due.tsx";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { signMany } from "../texts/sign-many.ts";
import { workplace } from "../texts/workplace.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { fieldsOf } from "./sign-many/chosen-cases.ts";

/** A case in the list, with what its row doesn't say. */
export interface WorklistEntry {
  readonly listed: ListedCase;
  readonly service: Text | undefined;
  readonly step: Text | undefined;
  readonly time: OfficeTime;
  /** Whether what was prepared waits for a signature. */
  readonly toSign: boolean;
}

/** Open cases, the most urgent first. */
export interface OpenList {
  readonly entries: readonly WorklistEntry[];
  /** How many are shown when there are more; absent when all are. */
  readonly cutAt?: number;
}

export interface WorklistPageProps {
  readonly language: Language;
  readonly now: Instant;
  /** The offices that the official works in. */
  readonly offices: readonly Office[];
  readonly mine: OpenList;
  readonly others: OpenList;
  readonly ended: readonly WorklistEntry[];
  readonly isChancellery: boolean;
}

/** The official's first page. */
export function WorklistPage(props: WorklistPageProps) {
  const { language, now, offices, mine, others, ended, isChancellery } = props;
  const t = workplace[language];
  return (
    <>
      <h1 class="govuk-heading-l">{t.title}</h1>
      {offices.map(({ officeId, names }) => (
        <p class="govuk-body-l" key={officeId}>
          {textOf(names, language)}
        </p>
      ))}
      {isChancellery ? <ChancelleryLinks language={language} /> : null}
      <h2 class="govuk-heading-m">{t.mine}</h2>
      <OpenCases list={mine} empty={t.mineEmpty} language={language} now={now} choosable />
      <h2 class="govuk-heading-m">{t.others}</h2>
      <OpenCases list={others} empty={t.othersEmpty} language={language} now={now} />
      {ended.length === 0 ? null : <EndedCases entries={ended} language={language} />}
    </>
  );
}

function ChancelleryLinks({ language }: { readonly language: Language }) {
  const t = workplace[language];
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/workplace/applications/new">
          {t.newPaper}
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/workplace/accounts">
          {t.accounts}
        </a>
      </li>
    </ul>
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

function OpenCases({ list: { entries, cutAt }, empty, language, now, choosable = false }: OpenCasesProps) {
  const t = workplace[language];
  if (entries.length === 0) return <p class="govuk-body">{empty}</p>;
  const offersChoice = choosable && entries.filter(({ toSign }) => toSign).length > 1;
  const cases = (
    <>
      {cutAt === undefined ? null : <p class="govuk-inset-text">{t.mostUrgentOnly(cutAt)}</p>}
      <ul class="service-list">
        {entries.map(({ listed, service, step, time, toSign }) => (
          <li key={listed.caseId}>
            <CaseLink listed={listed} zone={time.hours.zone} language={language} />
            {offersChoice && toSign ? (
              <ChoiceOfCase listed={listed} zone={time.hours.zone} language={language} />
            ) : null}
            <p class="govuk-body">
              {[service, step].flatMap((text) => (text === undefined ? [] : [textOf(text, language)])).join(". ")}
            </p>
            {listed.nextMoment === undefined ? null : (
              <>
                {listed.nextMoment < now ? <Tag colour="red" text={t.late} /> : <Tag colour="green" text={t.inTime} />}
                <Due language={language} due={listed.nextMoment} now={now} office={time} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
  if (!offersChoice) return cases;
  return (
    <form method="get" action="/workplace/sign">
      {cases}
      <Button kind="secondary">{signMany[language].signChosen}</Button>
    </form>
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
              {momentInWords(listed.changedAt, time.hours.zone, language)}
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

function titleOf({ incomingNumber, filedAt }: ListedCase, zone: string, language: Language): string {
  const t = workplace[language];
  return incomingNumber === undefined
    ? t.unnumbered(momentInWords(filedAt, zone, language))
    : t.caseTitle(incomingNumber);
}
