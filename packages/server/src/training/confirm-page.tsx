import { Button } from "../components/button.tsx";
import { Csrf, HiddenFields } from "../components/csrf.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";

export interface ConfirmPageProps {
  readonly title: string;
  readonly warning: string;
  readonly rows: readonly SummaryRow[];
  /** Where the confirmed form goes, and what it carries. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly csrf: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Where the page was come from. */
  readonly back: string;
}

/** Asks once more before something that can't be taken back. */
export function ConfirmPage({ title, warning, rows, action, fields, csrf, confirm, cancel, back }: ConfirmPageProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {rows.length === 0 ? null : <SummaryList rows={rows} />}
      <p class="govuk-body">{warning}</p>
      <form method="post" action={action}>
        <Csrf token={csrf} />
        <HiddenFields fields={fields} />
        <div class="govuk-button-group">
          <Button kind="warning">{confirm}</Button>
          <a class="govuk-link" href={back}>
            {cancel}
          </a>
        </div>
      </form>
    </>
  );
}
