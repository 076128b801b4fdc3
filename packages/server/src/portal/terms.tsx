/** The part of a service's page about time: total term, waiting, storage, pauses, counting. */
import { termInWords } from "@reglament/calendar";
import { type Confirmations, type Origin, termOrAtMost } from "@reglament/regulation";
import { totalTermItem } from "../administration/confirmable-items.ts";
import { Clause } from "../components/clause.tsx";
import { textOf } from "../texts/dictionary.ts";
import { originInWords, Standing } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";
import { procedureTexts } from "./procedure-texts.ts";

/** How long the whole service takes, and every rule of time that no step carries. */
export function Terms(props: PartProps & { readonly confirmations: Confirmations }) {
  return (
    <>
      <Total {...props} />
      <Waiting {...props} />
      <Kept {...props} />
      <Pauses {...props} />
      <Counting {...props} />
    </>
  );
}

function Total({ language, edition, confirmations }: PartProps & { readonly confirmations: Confirmations }) {
  const t = procedureTexts[language];
  const { totalTerm } = edition;
  if (totalTerm === undefined) return <p class="govuk-body">{t.noTotalTerm}</p>;
  return (
    <p class="govuk-body">
      {t.totalTerm}: {termOrAtMost(totalTerm, language)}. {textOf(totalTerm.text, language)}{" "}
      <Standing
        language={language}
        edition={edition}
        item={{ id: totalTermItem, origin: totalTerm.origin }}
        confirmations={confirmations}
      />
    </p>
  );
}

function Waiting({ language, edition }: PartProps) {
  if (edition.waiting.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{procedureTexts[language].waiting}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {edition.waiting.map((time) => (
          <li key={time.id}>
            {textOf(time.text, language)} {`(${termOrAtMost(time, language)})`}
            <br />
            <span class="clause">{originInWords(time.origin, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Kept({ language, edition: { storage } }: PartProps) {
  if (storage === undefined) return null;
  const t = procedureTexts[language];
  return (
    <>
      <h3 class="govuk-heading-s">{t.storage}</h3>
      <p class="govuk-body">
        {textOf(storage.text, language)} <Clause language={language} clause={storage.clause} />
        <br />
        {t.kept(termInWords(storage.keep, language))}{" "}
        {storage.sentAgainWithin === undefined ? null : t.sentAgain(termInWords(storage.sentAgainWithin, language))}
      </p>
    </>
  );
}

/** The grounds on which a term may stand still; nothing where the text grants none. */
function Pauses({ language, edition: { pauses, steps } }: PartProps) {
  if (pauses.length === 0) return null;
  const t = procedureTexts[language];
  const titleOf = (id: string) => steps.filter((step) => step.id === id).map(({ title }) => textOf(title, language));
  return (
    <>
      <h3 class="govuk-heading-s">{t.pauses}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {pauses.map((pause) => (
          <li key={pause.id}>
            {textOf(pause.text, language)} <Clause language={language} clause={pause.clause} />
            <br />
            {t.pauseIn(pause.steps.flatMap(titleOf).join(", "))}
            <br />
            <span class="clause">{originInWords(pause.origin, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Counting({ language, edition }: PartProps) {
  const t = procedureTexts[language];
  const { counting, countingOrigins, calendarChange, issueAfterHours } = edition;
  const rules: readonly { readonly rule: string; readonly text: string; readonly origin: Origin }[] = [
    { rule: "firstDay", text: t.firstDay[counting.firstDay], origin: countingOrigins.firstDay },
    { rule: "afterHours", text: t.afterHours[counting.afterHours], origin: countingOrigins.afterHours },
    { rule: "lastDay", text: t.lastDay[counting.lastDay], origin: countingOrigins.lastDay },
    { rule: "calendarChange", text: t.calendarChange[calendarChange.is], origin: calendarChange.origin },
  ];
  return (
    <>
      <h3 class="govuk-heading-s">{t.counting}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {rules.map(({ rule, text, origin }) => (
          <li key={rule}>
            {text}
            <br />
            <span class="clause">{originInWords(origin, language)}</span>
          </li>
        ))}
        {issueAfterHours === undefined ? null : (
          <li>
            {textOf(issueAfterHours.text, language)} <Clause language={language} clause={issueAfterHours.clause} />
          </li>
        )}
      </ul>
    </>
  );
}
