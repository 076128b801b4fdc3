import type { ComponentChildren } from "preact";

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  /** A link to change the row; `about` completes the link's words for those who don't see the row. */
  readonly change?: { readonly href: string; readonly label: string; readonly about: string };
}

/** Names and values in two columns; on narrow screens one below the other. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <div class="govuk-summary-list__row" key={row.key}>
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.change === undefined ? null : (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={row.change.href}>
                {row.change.label}
                <span class="govuk-visually-hidden"> {row.change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
