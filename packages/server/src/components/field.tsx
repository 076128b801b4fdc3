import { describedBy, type FieldProps, FormGroup } from "./form-group.tsx";

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: "text" | "password" | "tel";
  readonly inputMode?: "numeric" | "text" | "tel";
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly width?: 5 | 10 | 20;
  readonly spellcheck?: boolean;
}

/** One line of text. Dates are lines too: dd.mm.yyyy, said in the hint. */
export function Field({
  value,
  type = "text",
  inputMode,
  autocomplete,
  maxLength,
  width,
  spellcheck = false,
  ...field
}: TextFieldProps) {
  const classes = [
    "govuk-input",
    field.error === undefined ? "" : "govuk-input--error",
    width === undefined ? "" : `govuk-input--width-${width}`,
  ];
  return (
    <FormGroup {...field}>
      <input
        class={classes.filter((name) => name !== "").join(" ")}
        id={field.name}
        name={field.name}
        type={type}
        value={value ?? ""}
        inputMode={inputMode}
        autocomplete={autocomplete}
        maxLength={maxLength}
        spellcheck={spellcheck}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : "true"}
      />
    </FormGroup>
  );
}
