import { type Regulation, roleIds } from "@reglament/regulation";
import type { ListedCase } from "@reglament/store";
import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Csrf, HiddenFields } from "../../components/csrf.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { Field } from "../../components/field.tsx";
import { labelledErrors } from "../../components/labelled-errors.ts";
import { textOf } from "../../texts/dictionary.ts";
import type { Language } from "../../texts/language.ts";
import { search } from "../../texts/search.ts";
import { type FoundCase, FoundCases } from "./found-cases.tsx";
import { searchStates } from "./read-search.ts";

export const searchAddress = "/workplace/search";
/** Everybody who works in an office. */
export const searchAccess = { for: "official", roles: roleIds } as const;

export interface SearchPageProps {
  readonly language: Language;
  readonly csrf: string;
  readonly zone: string;
  /** What may be asked for. */
  readonly services: readonly Regulation[];
  /** What was typed. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Absent before anything was searched for, and when the search was refused. */
  readonly found?: {
    readonly cases: readonly FoundCase[];
    /** The last case shown, when there are more. */
    readonly last?: ListedCase;
  };
}

/** The search's form, and below it what was found. */
export function SearchPage({ language, csrf, zone, services, values, errors, found }: SearchPageProps) {
  const t = search[language];
  const day = (name: "from" | "to") => (
    <Field name={name} label={t[name]} hint={t.dateHint} width={10} value={values[name]} error={errors[name]} />
  );
  return (
    <>
      <BackLink href="/workplace" label={t.back} />
      <ErrorSummary language={language} errors={labelledErrors(errors, { from: t.from, to: t.to })} />
      <h1 class="govuk-heading-l">{t.title}</h1>
      {found === undefined ? null : (
        <FoundCases
          language={language}
          zone={zone}
          cases={found.cases}
          more={found.last === undefined ? null : <More {...{ language, csrf, values, last: found.last }} />}
        />
      )}
      <p class="govuk-body">{t.lead}</p>
      <p class="govuk-inset-text">{t.logged}</p>
      <form method="post" action={searchAddress} noValidate>
        <Csrf token={csrf} />
        <Field
          name="number"
          label={t.number}
          hint={t.numberHint}
          width={20}
          autocomplete="off"
          value={values["number"]}
          error={errors["number"]}
        />
        <Field
          name="iin"
          label={t.iin}
          hint={t.iinHint}
          inputMode="numeric"
          width={20}
          autocomplete="off"
          value={values["iin"]}
          error={errors["iin"]}
        />
        <Field
          name="name"
          label={t.name}
          hint={t.nameHint}
          autocomplete="off"
          maxLength={150}
          value={values["name"]}
          error={errors["name"]}
        />
        {day("from")}
        {day("to")}
        <Choice
          name="service"
          label={t.service}
          options={[
            { value: "", label: t.anyService },
            ...services.map(({ key, title }) => ({ value: key, label: textOf(title, language) })),
          ]}
          value={values["service"] ?? ""}
          error={errors["service"]}
        />
        <Choice
          name="state"
          label={t.state}
          options={[
            { value: "", label: t.anyState },
            ...searchStates.map((state) => ({ value: state, label: t.states[state] })),
          ]}
          value={values["state"] ?? ""}
          error={errors["state"]}
        />
        <Button>{t.search}</Button>
      </form>
    </>
  );
}

/** The same search, from where the page ends; a form, as an IIN has no place in an address. */
function More({
  language,
  csrf,
  values,
  last,
}: Pick<SearchPageProps, "language" | "csrf" | "values"> & { readonly last: ListedCase }) {
  return (
    <form method="post" action={searchAddress}>
      <Csrf token={csrf} />
      <HiddenFields fields={{ ...values, "after-filed": String(last.filedAt), "after-case": last.caseId }} />
      <Button kind="secondary">{search[language].more}</Button>
    </form>
  );
}
