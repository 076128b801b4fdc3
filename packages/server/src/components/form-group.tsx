import type { ComponentChildren } from "preact";

/** What every form field has: a name, a label, perhaps a hint and a message of refusal. */
export interface FieldProps {
  /** Also the field's id, so that the error summary can point at it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** True when the label is the page's question: it becomes the heading. */
  readonly heading?: boolean;
}

/** Ids of hint and message, for `aria-describedby`; undefined when there is neither. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint === undefined ? [] : [`${name}-hint`], error === undefined ? [] : [`${name}-error`]].flat();
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** Hint and message as they stand between label and field. */
export function HintAndError({ name, hint, error }: FieldProps) {
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${name}-error`} class="govuk-error-message">
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint, message and the field itself. */
export function FormGroup({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const label = (
    <label class={field.heading ? "govuk-label govuk-label--l" : "govuk-label"} for={field.name}>
      {field.label}
    </label>
  );
  return (
    <div class={field.error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      {field.heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
      <HintAndError {...field} />
      {children}
    </div>
  );
}
