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
  const shared = {
    class: classes.filter((name) => name !== "").join(" "),
    id: field.name,
    name: field.name,
    value: value ?? "",
    inputMode,
    autocomplete,
    maxLength,
    spellcheck,
    "aria-describedby": describedBy(field),
    "aria-invalid": field.error === undefined ? undefined : ("true" as const),
  };
  return (
    <FormGroup {...field}>
      {type === "password" ? <input type="password" {...shared} /> : null}
      {type === "tel" ? <input type="tel" {...shared} /> : null}
      {type === "text" ? <input type="text" {...shared} /> : null}
    </FormGroup>
  );
}
