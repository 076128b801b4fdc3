import { Button } from "../components/button.tsx";
import { Csrf } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";
import { IinField } from "./iin-field.tsx";
import { accountTexts } from "./texts.ts";

export interface RegisterPageProps {
  readonly language: Language;
  readonly csrf: string;
  /** How the number will be proven: by certificate on the next page, or by a code typed here. */
  readonly by: "certificate" | "code";
  readonly iin: string;
  readonly code?: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** Number and new password, with a code where there is no certificate. */
export function RegisterPage({ language, csrf, by, iin, code, errors }: RegisterPageProps) {
  const t = accountTexts[language];
  const byCode = by === "code";
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary language={language} errors={errors} />
        <h1 class="govuk-heading-l">{byCode ? t.codeTitle : t.registerTitle}</h1>
        <p class="govuk-body">{byCode ? t.codeLead : t.registerLead}</p>
        <form method="post" action={byCode ? "/register/code" : "/register"} noValidate>
          <Csrf token={csrf} />
          <IinField language={language} value={iin} error={errors["iin"]} />
          {byCode ? (
            <Field
              name="code"
              label={t.code}
              hint={t.codeHint}
              value={code}
              error={errors["code"]}
              autocomplete="one-time-code"
              width={20}
            />
          ) : null}
          <Field
            name="password"
            label={t.newPassword}
            hint={t.newPasswordHint}
            type="password"
            error={errors["password"]}
            autocomplete="new-password"
          />
          <Field
            name="passwordAgain"
            label={t.passwordAgain}
            type="password"
            error={errors["passwordAgain"]}
            autocomplete="new-password"
          />
          <Button>{frame[language].continue}</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={byCode ? "/register" : "/register/code"}>
            {byCode ? t.registerByCertificate : t.registerByCode}
          </a>
        </p>
      </div>
    </div>
  );
}
