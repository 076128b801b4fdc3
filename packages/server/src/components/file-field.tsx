import { describedBy, type FieldProps, FormGroup } from "./form-group.tsx";

export interface FileFieldProps extends FieldProps {
  /** Types as `accept` takes them: `.pdf,.jpg`. */
  readonly accept?: string;
}

/** One file to send; the form around it needs `enctype="multipart/form-data"` and its other fields before this one. */
export function FileField({ accept, ...field }: FileFieldProps) {
  return (
    <FormGroup {...field}>
      <input
        class={field.error === undefined ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error"}
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : "true"}
      />
    </FormGroup>
  );
}
