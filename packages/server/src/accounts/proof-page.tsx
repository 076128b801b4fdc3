import { ErrorSummary } from "../components/error-summary.tsx";
import { SigningForm, signatureFields } from "../components/signing-form.tsx";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";

/** What a page says on which somebody proves by a certificate who they are. */
export interface ProofTexts {
  readonly proofTitle: string;
  readonly proofLead: (iin: string) => string;
}

/** The page with the challenge to sign; with an error it stands at the signature's field, and what was begun goes on. */
export function proofReply(
  { language, csrf, path, services }: Visit,
  iin: string,
  t: ProofTexts,
  error: string | undefined,
): Reply {
  return {
    title: t.proofTitle,
    scripts: ["sign"],
    ...(error === undefined ? {} : { status: 422 }),
    page: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary language={language} errors={error === undefined ? {} : { [signatureFields.byFile]: error }} />
          <h1 class="govuk-heading-l">{t.proofTitle}</h1>
          <p class="govuk-body">{t.proofLead(iin)}</p>
          <SigningForm
            language={language}
            csrf={csrf}
            contentUrl={`${path}/challenge`}
            postUrl={path}
            iin={iin}
            use="authenticate"
            programs={services.configuration.signingPrograms}
            error={error}
          />
        </div>
      </div>
    ),
  };
}
