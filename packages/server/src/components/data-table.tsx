import type { ComponentChildren } from "preact";

export interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table that scrolls inside its frame on narrow screens; the frame takes the keyboard for that. */
export function DataTable({ caption, captionHidden = false, columns, rows }: DataTableProps) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table class="govuk-table">
        <caption class={captionHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--m"}>
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <th scope="col" class="govuk-table__header" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((cells, row) => (
            <tr class="govuk-table__row" key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" class="govuk-table__header" key={index}>
                    {cell}
                  </th>
                ) : (
                  <td class="govuk-table__cell" key={index}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
