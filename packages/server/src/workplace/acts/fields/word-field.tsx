import { Field } from "../../../components/field.tsx";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { type FieldKind, nothing, refusedAt, typedRow } from "./field-kind.ts";

const mostCharacters = 120;

/** A number or name in one line, as it is typed or as a scanner, which is a keyboard, types it. */
export const wordField: FieldKind = {
  Input: ({ view, field, name, words }) => (
    <Field
      name={name}
      label={field.needed ? words.label : workplaceActs[view.language].optional(words.label)}
      hint={words.hint}
      width={20}
      value={view.values[name]}
      error={view.errors[name]}
    />
  ),
  read({ visit, field, name, words }) {
    const { errors } = actKinds[visit.language];
    const word = (visit.form[name] ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();
    if (word === "") return field.needed ? refusedAt(name, errors.needed(words.label)) : nothing;
    if (word.length > mostCharacters) return refusedAt(name, errors.tooLong(words.label, mostCharacters));
    if (!/[\p{L}\p{N}]/u.test(word)) return refusedAt(name, errors.oneLine(words.label));
    return { value: { word } };
  },
  typed: typedRow,
  input: (name) => name,
};
