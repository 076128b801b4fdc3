import type { Instant } from "@reglament/calendar";
import { Button } from "../components/button.tsx";
import { DataTable } from "../components/data-table.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import type { Language } from "../texts/language.ts";
import { dottedDate, momentInWords } from "../texts/moment-in-words.ts";
import type { ClockTargets } from "./clock-targets.ts";
import type { TrainingSignIn } from "./sign-ins.ts";
import { trainingTexts } from "./texts.ts";

export interface TrainingPageProps {
  readonly language: Language;
  readonly world: { readonly region: string; readonly now: Instant; readonly zone: string };
  readonly targets: ClockTargets;
  readonly signIns: readonly TrainingSignIn[];
  /** Address of the signing program's own page. */
  readonly signingProgram: string;
  /** What was typed as date and time, and what is wrong with it. */
  readonly typed: { readonly date: string; readonly time: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** The training administrator's page: the clock, the way back to the start, the sign-ins. */
export function TrainingPage({ language, world, targets, signIns, signingProgram, typed, errors }: TrainingPageProps) {
  const t = trainingTexts[language];
  const inWords = (moment: Instant) => momentInWords(moment, world.zone, language);
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <h2 class="govuk-heading-l">{t.clock}</h2>
      <SummaryList
        rows={[
          { key: t.worldClock, value: inWords(world.now) },
          { key: t.world, value: world.region },
        ]}
      />
      <h3 class="govuk-heading-m">{t.moveClock}</h3>
      <Target label={t.toOpening} moment={targets.opening} inWords={inWords} />
      <Target label={t.toStepDeadline} moment={targets.stepDeadline} inWords={inWords} none={t.noStepDeadline} />
      <Target label={t.toTotalTerm} moment={targets.totalTerm} inWords={inWords} none={t.noTotalTerm} />
      <form method="get" action="/training/clock" novalidate>
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
      <h2 class="govuk-heading-l">{t.restart}</h2>
      <p class="govuk-body">{t.restartWarning}</p>
      <Button kind="warning" href="/training/restart">
        {t.restart}
      </Button>
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

interface TargetProps {
  readonly label: string;
  readonly moment: Instant | undefined;
  readonly inWords: (moment: Instant) => string;
  readonly none?: string;
}

function Target({ label, moment, inWords, none }: TargetProps) {
  if (moment === undefined) {
    return (
      <p class="govuk-body">
        {label}: {none}
      </p>
    );
  }
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/training/clock?to=${moment}`}>
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
