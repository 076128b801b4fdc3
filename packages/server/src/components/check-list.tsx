import { describedBy, type FieldProps, HintAndError } from "./form-group.tsx";

export interface CheckListProps extends FieldProps {
  /** Each box has a name of its own, because of a repeated field only the last value is read. */
  readonly boxes: readonly {
    readonly name: string;
    readonly label: string;
    readonly hint?: string;
    readonly checked?: boolean;
  }[];
}

/** Any number out of several; each box posts `name=yes`. The first box also stands for the list in the error summary. */
export function CheckList({ boxes, ...field }: CheckListProps) {
  return (
    <div class={field.error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)} id={field.name} tabIndex={-1}>
        <legend class="govuk-fieldset__legend">
          {field.heading ? <h1 class="govuk-fieldset__heading">{field.label}</h1> : field.label}
        </legend>
        <HintAndError {...field} />
        <div class="govuk-checkboxes">
          {boxes.map((box) => (
            <div class="govuk-checkboxes__item" key={box.name}>
              <input
                class="govuk-checkboxes__input"
                id={box.name}
                name={box.name}
                type="checkbox"
                value="yes"
                checked={box.checked ?? false}
                aria-describedby={box.hint === undefined ? undefined : `${box.name}-item-hint`}
              />
              <label class="govuk-label govuk-checkboxes__label" for={box.name}>
                {box.label}
              </label>
              {box.hint === undefined ? null : (
                <div id={`${box.name}-item-hint`} class="govuk-hint govuk-checkboxes__hint">
                  {box.hint}
                </div>
              )}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
