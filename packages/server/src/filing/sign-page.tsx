import { BackLink } from "../components/back-link.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { SigningForm, signatureFields } from "../components/signing-form.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import type { Reply } from "../reply.ts";
import { filing } from "../texts/filing.ts";
import { filingRequest } from "../texts/filing-request.ts";
import type { Visit } from "../visit.ts";
import { draftAddress } from "./addresses.ts";
import type { DraftInHand } from "./draft-in-hand.ts";
import type { Request } from "./freeze-request.ts";
import { recordRows } from "./record-rows.tsx";

/** What is signed, by whom, and both ways to do it; with the reason when a signature wasn't accepted. */
export function signReply(visit: Visit, taken: DraftInHand, { record }: Request, error?: string): Reply {
  const { language } = visit;
  const t = filingRequest[language];
  const { draft } = taken;
  const { signer } = record.parties;
  return {
    title: t.signTitle,
    ...(error === undefined ? {} : { status: 422 as const }),
    scripts: ["sign"],
    page: (
      <>
        <BackLink href={draftAddress(draft, "check")} label={filing[language].back} />
        <ErrorSummary language={language} errors={error === undefined ? {} : { [signatureFields.byFile]: error }} />
        <h1 class="govuk-heading-l">{t.signTitle}</h1>
        <p class="govuk-body-l">{t.signerLine(signer.name ?? "", signer.iin ?? "")}</p>
        <p class="govuk-body">{t.signLead(taken.edition.signer.clause)}</p>
        <p class="govuk-body">{t.signFrozen}</p>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t.whatIsSigned}</span>
          </summary>
          <div class="govuk-details__text">
            <SummaryList rows={recordRows(record, taken.edition, taken.offices, language)} />
          </div>
        </details>
        <SigningForm
          language={language}
          csrf={visit.csrf}
          contentUrl={draftAddress(draft, "bytes")}
          postUrl={draftAddress(draft, "file")}
          iin={signer.iin ?? ""}
          use="sign"
          programs={visit.services.configuration.signingPrograms}
          error={error}
        />
      </>
    ),
  };
}
