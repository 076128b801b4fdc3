import { Choice } from "../../../components/choice.tsx";
import { momentInWords } from "../../../texts/moment-in-words.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { historyOf } from "../../history-of.ts";
import { type FieldKind, refusedAt, type TypedField } from "./field-kind.ts";

/** One of the case's events. */
export const eventField: FieldKind = {
  Input: ({ view, name, words }) => (
    <Choice
      name={name}
      label={words.label}
      hint={words.hint}
      value={view.values[name]}
      error={view.errors[name]}
      options={eventsOf(view)}
    />
  ),
  read({ visit, name, words }) {
    const sequence = Number(visit.form[name] ?? "");
    return Number.isInteger(sequence) && sequence > 0
      ? { value: { sequence } }
      : refusedAt(name, actKinds[visit.language].errors.choose(words.label));
  },
  typed: (field) => {
    const chosen = eventsOf(field).find(({ value }) => value === field.values[field.name]);
    return chosen === undefined ? [] : [{ key: field.words.label, value: chosen.label }];
  },
  input: (name) => name,
};

function eventsOf({ inHand, language }: Pick<TypedField, "inHand" | "language">) {
  const words = historyOf(inHand, language);
  return inHand.events.map(({ sequence, event }, index) => ({
    value: String(sequence),
    label: words[index]?.text ?? event.type,
    hint: momentInWords(event.at, inHand.time.hours.zone, language),
  }));
}
