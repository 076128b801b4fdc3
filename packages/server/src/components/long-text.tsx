import { describedBy, type FieldProps, FormGroup } from "./form-group.tsx";

export interface LongTextProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function LongText({ value, rows = 5, maxLength, ...field }: LongTextProps) {
  return (
    <FormGroup {...field}>
      <textarea
        class={field.error === undefined ? "govuk-textarea" : "govuk-textarea govuk-textarea--error"}
        id={field.name}
        name={field.name}
        rows={rows}
        maxLength={maxLength}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : "true"}
      >
        {value ?? ""}
      </textarea>
    </FormGroup>
  );
}
