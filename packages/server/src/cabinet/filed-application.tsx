import { SummaryList } from "../components/summary-list.tsx";
import { attachmentLabel } from "../filing/attachment-label.ts";
import { recordRows } from "../filing/record-rows.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { textOf } from "../texts/dictionary.ts";
import { erasure } from "../texts/erasure.ts";
import { cabinetCaseAddress } from "./addresses.ts";
import type { CasePartProps } from "./case-page.tsx";

/** What was filed: the application in words, its bytes with their signature, and the documents. */
export function FiledApplication({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const t = cabinet[language];
  const { erased, application, attachments, key, law, day, state } = taken;
  return (
    <>
      <h2 class="govuk-heading-m">{t.application}</h2>
      {application === undefined ? (
        <p class="govuk-body">{t.erased}</p>
      ) : (
        <>
          <SummaryList rows={recordRows({ ...application.record, attachments: [] }, law, [day.office], language)} />
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={cabinetCaseAddress(key, "application")} download>
                {t.downloadRequest}
              </a>
            </li>
            {state.signature === undefined ? null : (
              <li>
                <a class="govuk-link" href={cabinetCaseAddress(key, "application.cms")} download>
                  {t.downloadRequestSignature}
                </a>
              </li>
            )}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">{t.files}</h2>
      {attachments.length === 0 ? <p class="govuk-body">{erased ? erasure[language].gone : t.noFiles}</p> : null}
      <ul class="govuk-list">
        {attachments.map((attachment) => {
          const kind = law.documents.find(({ id }) => id === attachment.kind);
          return (
            <li key={attachment.attachmentId}>
              {kind === undefined ? null : `${textOf(kind.title, language)}: `}
              <a class="govuk-link" href={cabinetCaseAddress(key, `attachments/${attachment.attachmentId}`)} download>
                {attachmentLabel(attachment, language)}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
