import { amountInWords, workingDaysBetween, workingMinutesBetween } from "@reglament/calendar";
import {
  type DeadlineOf,
  deadlinesOf,
  isSameDeadline,
  keepUntil,
  lateSteps,
  openDeadlines,
  type TermDeadline,
} from "@reglament/engine";
import { awaitsApplicant } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { Due } from "../components/due.tsx";
import { Explanation } from "../components/explanation.tsx";
import { deadlines } from "../texts/deadlines.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { deadlineInWords } from "./event-names.ts";
import { officeTimeOfDeadline } from "./office-time-of.ts";

export interface DeadlinesProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
}

/** What was late, what runs now, until when a result is kept, what stood still and what was done, each explained. */
export function DeadlinesSection({ inHand, language }: DeadlinesProps) {
  return (
    <section aria-labelledby="deadlines">
      <h2 class="govuk-heading-m" id="deadlines">
        {deadlines[language].title}
      </h2>
      <DoneLate inHand={inHand} language={language} />
      {inHand.state.outcome === undefined ? <Running inHand={inHand} language={language} /> : null}
      <Keeping inHand={inHand} language={language} />
      <Pauses inHand={inHand} language={language} />
      <Done inHand={inHand} language={language} />
    </section>
  );
}

/** Steps that were late, also long after the case has ended. */
function DoneLate({ inHand, language }: DeadlinesProps) {
  const t = deadlines[language];
  const late = lateSteps(inHand.law, inHand.times, inHand.state);
  if (late.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      <h3 class="govuk-heading-s">{t.doneLate}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {late.map(({ index, step, workingDays, workingMinutes }) => (
          <li key={index}>
            {deadlineInWords(inHand.law, { kind: "step", step: step.step, index }, language)}
            {": "}
            {latenessInWords({ workingDays, workingMinutes }, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Running({ inHand, language }: DeadlinesProps) {
  const t = deadlines[language];
  const { law, times, state, situation } = inHand;
  const open = openDeadlines(law, times, state);
  return (
    <>
      <h3 class="govuk-heading-s">{t.running}</h3>
      <WithoutDeadline inHand={inHand} language={language} />
      {open.length === 0 ? <p class="govuk-body">{t.nothingRuns}</p> : null}
      {open.map(({ of, clause, deadline, warnAt }) => {
        const office = officeTimeOfDeadline(inHand, of);
        const noted = noteOf(inHand, of);
        return (
          <div key={keyOf(of)}>
            <DeadlineTitle inHand={inHand} language={language} of={of} clause={clause} />
            <Due language={language} due={deadline.due} now={situation.now} office={office} />
            {noted !== undefined || situation.now <= deadline.due ? (
              <p class="govuk-hint">
                {(noted === undefined ? t.warnsAt : t.warned)(
                  momentInWords(noted ?? warnAt, office.hours.zone, language),
                )}
              </p>
            ) : null}
            <Explanation language={language} explanation={deadline.explanation} clause={clause} />
          </div>
        );
      })}
    </>
  );
}

/** Why the open step has no deadline that runs; nothing when it has one. */
function WithoutDeadline({ inHand, language }: DeadlinesProps) {
  const t = deadlines[language];
  const { law, times, state } = inHand;
  const record = state.steps.at(-1);
  const step = law.steps.find(({ id }) => id === record?.step);
  const index = state.steps.length - 1;
  const runs = openDeadlines(law, times, state).some(({ of }) => of.kind === "step" && of.index === index);
  if (runs || step === undefined || record === undefined || step.id === law.storage?.step) return null;
  const title = textOf(step.title, language);
  const last = state.pauses.at(-1);
  if (last !== undefined && last.until === undefined) return <p class="govuk-body">{t.standsStill}</p>;
  if (record.cameAt === undefined && awaitsApplicant(step, state.channel)) {
    return <p class="govuk-body">{t.waitsForApplicant(title)}</p>;
  }
  return <p class="govuk-body">{step.noTerm === undefined ? t.noTerm(title) : textOf(step.noTerm, language)}</p>;
}

function Keeping({ inHand, language }: DeadlinesProps) {
  const t = deadlines[language];
  const { law, times, state, situation } = inHand;
  const kept = keepUntil(law, times, state);
  if (kept === undefined) return null;
  const { zone } = times[law.storage?.at ?? "centre"].hours;
  return (
    <>
      <h3 class="govuk-heading-s">
        {t.keeping} {law.storage === undefined ? null : <Clause language={language} clause={law.storage.clause} />}
      </h3>
      <p class={situation.now > kept.due ? "due due--late" : "due"}>
        {situation.now > kept.due ? t.keptTooLong : t.keptUntil} {momentInWords(kept.due, zone, language)}
      </p>
      <Explanation language={language} explanation={kept.explanation} clause={law.storage?.clause} />
    </>
  );
}

function Pauses({ inHand, language }: DeadlinesProps) {
  const t = deadlines[language];
  const { law, state, time } = inHand;
  if (state.pauses.length === 0) return null;
  const moment = (at: (typeof state.pauses)[number]["from"]) => momentInWords(at, time.hours.zone, language);
  return (
    <>
      <h3 class="govuk-heading-s">{t.pauses}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {state.pauses.map(({ from, until, ground, clause }) => {
          const named = law.pauses.find(({ id }) => id === ground);
          return (
            <li key={from}>
              {until === undefined ? t.pausedFrom(moment(from)) : t.pausedUntil(moment(from), moment(until))}{" "}
              {named === undefined ? ground : textOf(named.text, language)}{" "}
              <Clause language={language} clause={clause} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What is done already, each with its deadline and whether it was in time. */
function Done({ inHand, language }: DeadlinesProps) {
  const t = deadlines[language];
  const { law, times, state } = inHand;
  const late = lateSteps(law, times, state);
  const done = deadlinesOf(law, times, state).flatMap((one) => {
    if (one.doneAt === undefined) return [];
    // An outcome may have a length of its own, shorter than its step's.
    const own = late.find(({ index }) => one.of.kind === "step" && one.of.index === index)?.deadline;
    return [{ ...one, deadline: own ?? one.deadline, doneAt: one.doneAt }];
  });
  if (done.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t.done}</h3>
      {done.map(({ of, clause, deadline, doneAt }) => (
        <div key={keyOf(of)}>
          <DeadlineTitle inHand={inHand} language={language} of={of} clause={clause} />
          <p class={doneAt > deadline.due ? "due due--late" : "due"}>
            {doneInWords({ of, deadline, doneAt }, inHand, language)}
          </p>
          <Explanation language={language} explanation={deadline.explanation} clause={clause} />
        </div>
      ))}
    </>
  );
}

function DeadlineTitle({
  inHand,
  language,
  of,
  clause,
}: DeadlinesProps & { readonly of: DeadlineOf; readonly clause: string | undefined }) {
  return (
    <h4 class="govuk-heading-s">
      {deadlineInWords(inHand.law, of, language)}{" "}
      {clause === undefined ? null : <Clause language={language} clause={clause} />}
    </h4>
  );
}

function doneInWords(
  { of, deadline, doneAt }: Required<Pick<TermDeadline, "of" | "deadline" | "doneAt">>,
  inHand: CaseInHand,
  language: Language,
): string {
  const t = deadlines[language];
  const office = officeTimeOfDeadline(inHand, of);
  const moment = momentInWords(doneAt, office.hours.zone, language);
  if (doneAt <= deadline.due) return t.doneInTimeAt(moment);
  const workingMinutes = workingMinutesBetween(deadline.due, doneAt, office);
  const workingDays = workingDaysBetween(deadline.due, doneAt, office);
  return t.doneLateAt(moment, latenessInWords({ workingDays, workingMinutes }, language));
}

/** By how much something was late, in the unit that a reader would use; working time only. */
function latenessInWords(
  { workingDays, workingMinutes }: { readonly workingDays: number; readonly workingMinutes: number },
  language: Language,
): string {
  const t = deadlines[language];
  if (workingDays >= 2) return t.lateBy(amountInWords(workingDays, "workingDays", language));
  if (workingMinutes >= 60) return t.lateBy(amountInWords(Math.floor(workingMinutes / 60), "hours", language));
  return workingMinutes === 0
    ? t.lateOutsideHours
    : t.lateBy(amountInWords(Math.ceil(workingMinutes), "minutes", language));
}

/** When the warning was noted; undefined while it wasn't. */
function noteOf({ events }: CaseInHand, of: DeadlineOf) {
  return events
    .map(({ event }) => event)
    .find((event) => event.type === "deadline-neared" && isSameDeadline(event.of, of))?.at;
}

function keyOf(of: DeadlineOf): string {
  return of.kind === "step" ? `step-${of.index}` : of.kind === "total" ? "total" : `${of.kind}-${of.procedure}`;
}
