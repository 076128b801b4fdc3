import type { ComponentChildren } from "preact";
import { describedBy, type FieldProps, HintAndError } from "./form-group.tsx";

/** Several inputs that belong together, under one legend. */
export function FieldSet({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class={field.error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)} id={field.name} tabIndex={-1}>
        <legend class="govuk-fieldset__legend">{field.label}</legend>
        <HintAndError {...field} />
        {children}
      </fieldset>
    </div>
  );
}
