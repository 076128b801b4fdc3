import type { Instant, Text } from "@reglament/calendar";
import { Button } from "../components/button.tsx";
import { DataTable } from "../components/data-table.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dottedDate, momentInWords } from "../texts/moment-in-words.ts";
import type { ClockTargets } from "./clock-targets.ts";
import type { TrainingSignIn } from "./sign-ins.ts";
import { trainingTexts } from "./texts.ts";
import type { TrainingStart } from "./training-file.ts";

/** The world of another region. */
export interface OtherWorld {
  readonly title: Text;
  readonly now: Instant;
  readonly zone: string;
  readonly href: string;
}

export interface TrainingPageProps {
  readonly language: Language;
  readonly world: { readonly region: string; readonly now: Instant; readonly zone: string };
  readonly regionTitle: Text | undefined;
  readonly others: readonly OtherWorld[];
  /** Address of a page of this region's training. */
  readonly addressOf: (page: string) => string;
  /** Where a new world may start. */
  readonly starts: readonly TrainingStart[];
  readonly targets: ClockTargets;
  readonly signIns: readonly TrainingSignIn[];
  /** Address of the signing program's own page. */
  readonly signingProgram: string;
  /** What was typed as date and time, and what is wrong with it. */
  readonly typed: { readonly date: string; readonly time: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** The training administrator's page of a region: the clock, the way back to the start, the sign-ins. */
export function TrainingPage(props: TrainingPageProps) {
  const { language, world, regionTitle, others, signIns, signingProgram, errors } = props;
  const t = trainingTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-xl">
        {regionTitle === undefined ? t.title : `${t.title}: ${textOf(regionTitle, language)}`}
      </h1>
      <OtherWorlds language={language} others={others} />
      <h2 class="govuk-heading-l">{t.clock}</h2>
      <SummaryList
        rows={[
          { key: t.worldClock, value: momentInWords(world.now, world.zone, language) },
          { key: t.world, value: world.region },
        ]}
      />
      <h3 class="govuk-heading-m">{t.moveClock}</h3>
      <MoveClock {...props} />
      <h2 class="govuk-heading-l">{t.restart}</h2>
      <p class="govuk-body">{t.restartWarning}</p>
      <Restart {...props} />
      <h2 class="govuk-heading-l">{t.signingProgram}</h2>
      <p class="govuk-body">{t.signingProgramText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${signingProgram}/?lang=${language}`}>
          {t.openSigningProgram}
        </a>
      </p>
      <DataTable
        caption={t.signIns}
        columns={[t.name, t.iin, t.password, t.role]}
        rows={signIns.map((signIn) => [signIn.name, signIn.iin, signIn.password, roleInWords(signIn, language)])}
      />
    </>
  );
}

function OtherWorlds({ language, others }: Pick<TrainingPageProps, "language" | "others">) {
  if (others.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{trainingTexts[language].otherWorlds}</p>
      <ul class="govuk-list govuk-list--bullet">
        {others.map(({ title, now, zone, href }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {textOf(title, language)}
            </a>
            : {momentInWords(now, zone, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

function MoveClock({ language, world, targets, typed, errors, addressOf }: TrainingPageProps) {
  const t = trainingTexts[language];
  const shared = {
    href: addressOf("clock"),
    inWords: (moment: Instant) => momentInWords(moment, world.zone, language),
  };
  return (
    <>
      <Target label={t.toOpening} moment={targets.opening} {...shared} />
      <Target label={t.toStepDeadline} moment={targets.stepDeadline} {...shared} none={t.noStepDeadline} />
      <Target label={t.toTotalTerm} moment={targets.totalTerm} {...shared} none={t.noTotalTerm} />
      <form method="get" action={addressOf("clock")} novalidate>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.toMoment}</legend>
          <Field
            name="date"
            label={t.date}
            hint={t.dateHint}
            value={typed.date}
            error={errors["date"]}
            width={10}
            autocomplete="off"
          />
          <Field
            name="time"
            label={t.time}
            hint={t.timeHint}
            value={typed.time}
            error={errors["time"]}
            width={5}
            autocomplete="off"
          />
        </fieldset>
        <Button kind="secondary">{t.choose}</Button>
      </form>
    </>
  );
}

/** One button where a new world always starts alike, one for each start where there are several. */
function Restart({ language, world, starts, addressOf }: TrainingPageProps) {
  const t = trainingTexts[language];
  return (
    <>
      {starts.map(({ id, at, title }) => (
        <Button key={id} kind="warning" href={`${addressOf("restart")}${title === undefined ? "" : `?start=${id}`}`}>
          {title === undefined
            ? t.restart
            : `${t.restart}: ${textOf(title, language)}, ${momentInWords(at, world.zone, language)}`}
        </Button>
      ))}
    </>
  );
}

interface TargetProps {
  readonly label: string;
  /** Of the page that asks whether to move. */
  readonly href: string;
  readonly moment: Instant | undefined;
  readonly inWords: (moment: Instant) => string;
  readonly none?: string;
}

function Target({ label, href, moment, inWords, none }: TargetProps) {
  if (moment === undefined) {
    return (
      <p class="govuk-body">
        {label}: {none}
      </p>
    );
  }
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${href}?to=${moment}`}>
        {label}
      </a>
      : {inWords(moment)}
    </p>
  );
}

function roleInWords({ as, office, certificate, children }: TrainingSignIn, language: Language): string {
  const t = trainingTexts[language];
  const parts = [
    t.roles[as],
    office?.[language],
    children.length === 0
      ? undefined
      : t.children(children.map(({ name, iin, birth }) => `${name} (${iin}, ${dottedDate(birth)})`).join("; ")),
    t.certificates[certificate],
  ];
  return parts.filter((part) => part !== undefined && part !== "").join("; ");
}
