import type { ComponentChildren } from "preact";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { CheckList } from "../components/check-list.tsx";
import { Csrf, HiddenFields } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import { administration } from "../texts/administration.ts";
import type { Language } from "../texts/language.ts";
import { lawAddress } from "./addresses.ts";

/** Names of the fields that say where something was read. */
export const readingFields = { act: "act", clause: "clause", statement: "statement" } as const;

export interface ReadingFormProps {
  readonly language: Language;
  readonly csrf: string;
  readonly postUrl: string;
  readonly title: string;
  readonly text: string;
  /** What the record is about, in words. */
  readonly about: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Fields beside act and clause. */
  readonly children?: ComponentChildren;
}

/** The form with which an administrator records what they have read themselves. */
export function ReadingForm(props: ReadingFormProps) {
  const { language, csrf, postUrl, title, text, about, hidden, values, errors, children } = props;
  const t = administration[language];
  return (
    <>
      <BackLink href={lawAddress} label={t.back} />
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{about}</p>
      <p class="govuk-body">{text}</p>
      <p class="govuk-inset-text">{t.permanent}</p>
      <form method="post" action={postUrl} noValidate>
        <Csrf token={csrf} />
        <HiddenFields fields={hidden} />
        {children}
        <Field
          name={readingFields.act}
          label={t.act}
          hint={t.actHint}
          value={values[readingFields.act]}
          error={errors[readingFields.act]}
        />
        <Field
          name={readingFields.clause}
          label={t.clause}
          hint={t.clauseHint}
          width={20}
          value={values[readingFields.clause]}
          error={errors[readingFields.clause]}
        />
        <CheckList
          name="statements"
          label={t.statement}
          error={errors["statements"]}
          boxes={[
            {
              name: readingFields.statement,
              label: t.statementBox,
              checked: values[readingFields.statement] === "yes",
            },
          ]}
        />
        <Button>{t.record}</Button>
      </form>
    </>
  );
}
