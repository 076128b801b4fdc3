import type { Question } from "@reglament/regulation";
import type { Office } from "@reglament/store";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { LongText } from "../components/long-text.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dottedDate } from "../texts/moment-in-words.ts";

export interface QuestionFieldProps {
  readonly language: Language;
  readonly question: Question;
  /** As stored, or as typed when it was refused. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly offices: readonly Office[];
}

/** The one field of a question's page; its label is the page's heading. */
export function QuestionField({ language, question, value, error, offices }: QuestionFieldProps) {
  const field = {
    name: question.id,
    label: textOf(question.label, language),
    hint: question.hint && textOf(question.hint, language),
    error,
    heading: true,
  };
  switch (question.kind) {
    case "choice": {
      const options = (question.options ?? []).map((option) => ({
        value: option.value,
        label: textOf(option.label, language),
      }));
      return <Choice {...field} options={options} value={value} />;
    }
    case "office": {
      const options = offices.map(({ officeId, names, address }) => ({
        value: officeId,
        label: textOf(names, language),
        hint: textOf(address, language),
      }));
      return <Choice {...field} options={options} value={value} />;
    }
    case "long-text":
      return <LongText {...field} value={value} rows={4} />;
    case "iin":
      return <Field {...field} value={value} inputMode="numeric" width={20} autocomplete="off" />;
    case "date":
      return <Field {...field} value={dateAsTyped(value)} inputMode="text" width={10} autocomplete="off" />;
    case "phone":
      return <Field {...field} value={value} type="tel" inputMode="tel" width={20} autocomplete="tel" />;
    case "name":
    case "text":
      return <Field {...field} value={value} autocomplete="off" />;
  }
}

/** A stored date in the form that the hint asks for; anything else as it was typed. */
function dateAsTyped(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dottedDate(value) : value;
}
