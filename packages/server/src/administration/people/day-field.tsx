import { Field } from "../../components/field.tsx";
import type { Language } from "../../texts/language.ts";
import { people } from "../../texts/people.ts";
import type { Fields } from "./typed-fields.ts";

export interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  readonly language: Language;
  readonly values: Fields;
  readonly errors: Fields;
}

/** A day as it is typed: `10.06.2019`. */
export function DayField({ name, label, language, values, errors }: DayFieldProps) {
  const hint = people[language].dateHint;
  return <Field name={name} label={label} hint={hint} width={10} value={values[name]} error={errors[name]} />;
}
