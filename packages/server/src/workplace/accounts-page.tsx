import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { CheckList } from "../components/check-list.tsx";
import { Csrf } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import type { Language } from "../texts/language.ts";
import { workplace } from "../texts/workplace.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";

export interface AccountsPageProps {
  readonly language: Language;
  readonly csrf: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** Names of the fields. */
export const accountFields = { iin: "iin", name: "name", documentSeen: "document-seen" } as const;

/** A counter opens the way to an account for somebody whose identity document was seen. */
export function AccountsPage({ language, csrf, values, errors }: AccountsPageProps) {
  const t = workplacePapers[language];
  return (
    <>
      <BackLink href="/workplace" label={workplace[language].toWorklist} />
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{t.accountsTitle}</h1>
      <p class="govuk-body">{t.accountsText}</p>
      <form method="post" action="/workplace/accounts" noValidate>
        <Csrf token={csrf} />
        <Field
          name={accountFields.iin}
          label={t.iin}
          hint={t.iinHint}
          inputMode="numeric"
          width={20}
          autocomplete="off"
          value={values[accountFields.iin]}
          error={errors[accountFields.iin]}
        />
        <Field
          name={accountFields.name}
          label={t.name}
          hint={t.nameHint}
          autocomplete="off"
          maxLength={150}
          value={values[accountFields.name]}
          error={errors[accountFields.name]}
        />
        <CheckList
          name="documents-seen"
          label={t.documentSeen}
          error={errors["documents-seen"]}
          boxes={[
            {
              name: accountFields.documentSeen,
              label: t.documentSeenBox,
              checked: values[accountFields.documentSeen] === "yes",
            },
          ]}
        />
        <Button>{t.makeCode}</Button>
      </form>
    </>
  );
}

export interface ActivationCodePageProps {
  readonly language: Language;
  readonly name: string;
  readonly iin: string;
  readonly code: string;
  /** Address of the page where the code is typed. */
  readonly address: string;
  /** Last day of the code, in words. */
  readonly validUntil: string;
}

/** The code, shown this once, to be printed and handed over. */
export function ActivationCodePage({ language, name, iin, code, address, validUntil }: ActivationCodePageProps) {
  const t = workplacePapers[language];
  return (
    <>
      <article class="print-page">
        <h1 class="govuk-heading-l">{t.codeTitle}</h1>
        <SummaryList
          rows={[
            { key: t.name, value: name },
            { key: t.iin, value: iin },
            { key: t.code, value: <strong>{code}</strong> },
          ]}
        />
        <p class="govuk-body">{t.codeText(address, validUntil)}</p>
      </article>
      <p class="govuk-body">{t.codeOnce}</p>
      <Button href="/workplace/accounts" kind="secondary">
        {t.anotherCode}
      </Button>
    </>
  );
}
