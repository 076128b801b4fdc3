import { Button } from "../components/button.tsx";
import { Csrf, HiddenFields } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import type { Language } from "../texts/language.ts";
import { certificateTexts } from "./certificate-texts.ts";
import { IinField } from "./iin-field.tsx";
import { accountTexts } from "./texts.ts";

export interface SignInPageProps {
  readonly language: Language;
  readonly csrf: string;
  /** Where the visitor wanted to go. */
  readonly returnTo: string | undefined;
  readonly iin: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** The IIN, and with it a password or a certificate. */
export function SignInPage({ language, csrf, returnTo, iin, errors }: SignInPageProps) {
  const t = accountTexts[language];
  const byCertificate = certificateTexts[language];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary language={language} errors={errors} />
        <h1 class="govuk-heading-l">{t.signInTitle}</h1>
        <p class="govuk-body">{returnTo === undefined ? t.signInLead : t.signInToGoOn}</p>
        <form method="post" action="/sign-in" noValidate>
          <Csrf token={csrf} />
          <HiddenFields fields={returnTo === undefined ? {} : { return: returnTo }} />
          <IinField language={language} value={iin} error={errors["iin"]} />
          <Field
            name="password"
            label={t.password}
            type="password"
            error={errors["password"]}
            autocomplete="current-password"
          />
          <Button>{t.signIn}</Button>
          <h2 class="govuk-heading-m">{byCertificate.title}</h2>
          <p class="govuk-body">{byCertificate.lead}</p>
          <Button kind="secondary" formAction="/sign-in/certificate">
            {byCertificate.begin}
          </Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href="/register">
            {t.noAccount}
          </a>
        </p>
      </div>
    </div>
  );
}
