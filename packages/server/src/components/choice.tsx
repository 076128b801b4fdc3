import { describedBy, type FieldProps, HintAndError } from "./form-group.tsx";

export interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly value?: string | undefined;
  /** Side by side, for two short options. */
  readonly inline?: boolean;
}

/** One out of several, as radio buttons. The first button carries the field's name as id. */
export function Choice({ options, value, inline = false, ...field }: ChoiceProps) {
  const legend = field.heading ? <h1 class="govuk-fieldset__heading">{field.label}</h1> : field.label;
  return (
    <div class={field.error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class={field.heading ? "govuk-fieldset__legend govuk-fieldset__legend--l" : "govuk-fieldset__legend"}>
          {legend}
        </legend>
        <HintAndError {...field} />
        <div class={inline ? "govuk-radios govuk-radios--inline" : "govuk-radios"}>
          {options.map((option, index) => (
            <Radio
              key={option.value}
              field={field.name}
              index={index}
              option={option}
              checked={option.value === value}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface RadioProps {
  readonly field: string;
  readonly index: number;
  readonly option: ChoiceProps["options"][number];
  readonly checked: boolean;
}

function Radio({ field, index, option, checked }: RadioProps) {
  const id = index === 0 ? field : `${field}-${index + 1}`;
  const hintId = option.hint === undefined ? undefined : `${id}-item-hint`;
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id={id}
        name={field}
        type="radio"
        value={option.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {option.label}
      </label>
      {option.hint === undefined ? null : (
        <div id={hintId} class="govuk-hint govuk-radios__hint">
          {option.hint}
        </div>
      )}
    </div>
  );
}
