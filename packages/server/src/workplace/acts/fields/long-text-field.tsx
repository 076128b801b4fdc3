import { LongText } from "../../../components/long-text.tsx";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { commentContent } from "../../comment.ts";
import { type FieldKind, nothing, refusedAt, typedRow } from "./field-kind.ts";

const mostCharacters = 2000;

/** Something told in words; personal data, kept apart from the events. */
export const longTextField: FieldKind = {
  Input: ({ view, field, name, words }) => (
    <LongText
      name={name}
      label={field.needed ? words.label : workplaceActs[view.language].optional(words.label)}
      hint={words.hint}
      value={view.values[name]}
      error={view.errors[name]}
    />
  ),
  read({ visit, field, name, words }) {
    const { errors } = actKinds[visit.language];
    const text = (visit.form[name] ?? "").normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();
    if (text === "") return field.needed ? refusedAt(name, errors.needed(words.label)) : nothing;
    if (text.length > mostCharacters) return refusedAt(name, errors.tooLong(words.label, mostCharacters));
    const { digest, content } = commentContent(text);
    return { value: { digest }, papers: { personal: [content] } };
  },
  typed: typedRow,
  input: (name) => name,
};
