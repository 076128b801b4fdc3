/** The answer to "if I file now, when at the latest, and why", and the form that asks about another moment. */
import type { Edition, Regulation } from "@reglament/regulation";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import type { LatestAnswer, LatestQuestion } from "./latest-answer.ts";
import { type LatestForm, latestFields } from "./latest-answer-form.ts";
import { LatestInWords } from "./latest-answer-in-words.tsx";
import { latestAnswerTexts } from "./latest-answer-texts.ts";

export interface LatestAnswerProps {
  readonly language: Language;
  readonly regulation: Regulation;
  /** Whose channels can be chosen. */
  readonly edition: Edition;
  /** The edition asked for in the address, to be kept there. */
  readonly askedEdition: string | undefined;
  readonly form: LatestForm;
  readonly answers: readonly (LatestQuestion & { readonly answer: LatestAnswer })[];
  /** Offices that can be chosen, by id. */
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly zone: string;
}

export function LatestAnswers(props: LatestAnswerProps) {
  const { language, edition, form, answers, offices, zone } = props;
  const t = latestAnswerTexts[language];
  return (
    <>
      <p class="govuk-body">{t.lead}</p>
      {answers.map(({ channel, askedAt, office, answer }) => (
        <div key={channel}>
          <h3 class="govuk-heading-s">
            {edition.channels.filter(({ id }) => id === channel).map(({ title }) => textOf(title, language))}
          </h3>
          <LatestInWords
            language={language}
            answer={answer}
            askedAt={askedAt}
            office={offices.find(({ id }) => id === office?.officeId)?.name}
            described={edition}
            zone={zone}
            open={form.isAsked}
          />
        </div>
      ))}
      <AskForm {...props} />
    </>
  );
}

function AskForm({ language, regulation, edition, askedEdition, form, offices }: LatestAnswerProps) {
  const t = latestAnswerTexts[language];
  const { typed, errors } = form;
  return (
    <form method="get" action={`/services/${regulation.key}#latest`} novalidate>
      <h3 class="govuk-heading-s">{t.askTitle}</h3>
      {askedEdition === undefined ? null : <input type="hidden" name="edition" value={askedEdition} />}
      <Choice
        name={latestFields.channel}
        label={t.channel}
        error={errors[latestFields.channel]}
        options={edition.channels.map(({ id, title }) => ({ value: id, label: textOf(title, language) }))}
        value={typed.channel}
      />
      <Field
        name={latestFields.date}
        label={t.date}
        hint={t.dateHint}
        error={errors[latestFields.date]}
        value={typed.date}
        width={10}
        maxLength={10}
      />
      <Field
        name={latestFields.time}
        label={t.time}
        hint={t.timeHint}
        error={errors[latestFields.time]}
        value={typed.time}
        width={5}
        maxLength={5}
      />
      {offices.length === 0 ? null : (
        <Choice
          name={latestFields.office}
          label={t.office}
          hint={t.officeHint}
          error={errors[latestFields.office]}
          options={[
            { value: "", label: t.hoursOfText },
            ...offices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={typed.office}
        />
      )}
      <Button kind="secondary">{t.ask}</Button>
    </form>
  );
}
