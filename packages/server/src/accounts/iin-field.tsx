import { Field } from "../components/field.tsx";
import type { Language } from "../texts/language.ts";
import { accountTexts } from "./texts.ts";

export interface IinFieldProps {
  readonly language: Language;
  readonly value: string;
  readonly error: string | undefined;
}

/** The number that an account goes by; browsers fill it in as a user name. */
export function IinField({ language, value, error }: IinFieldProps) {
  const t = accountTexts[language];
  return (
    <Field
      name="iin"
      label={t.iin}
      hint={t.iinHint}
      value={value}
      error={error}
      inputMode="numeric"
      autocomplete="username"
      width={20}
    />
  );
}
