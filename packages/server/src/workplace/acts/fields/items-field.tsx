import { askedQuestions, withWorkedOut } from "@reglament/regulation";
import { CheckList } from "../../../components/check-list.tsx";
import { textOf } from "../../../texts/dictionary.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import { type FieldKind, nothing, refusedAt } from "./field-kind.ts";

const boxOf = (name: string, item: string) => `${name}-${item}`;

/** Questions and documents that the application is about, any number of them. */
export const itemsField: FieldKind = {
  Input: ({ view, field, name, words }) => (
    <CheckList
      name={name}
      label={words.label}
      hint={words.hint}
      error={view.errors[name]}
      boxes={wordedItems(view.inHand, field.options ?? []).map(({ id, label }) => ({
        name: boxOf(name, id),
        label: textOf(label, view.language),
        checked: view.values[boxOf(name, id)] === "yes",
      }))}
    />
  ),
  read({ visit, field, name, words }) {
    const items = (field.options ?? []).filter((id) => visit.form[boxOf(name, id)] === "yes");
    if (items.length > 0) return { value: { items } };
    return field.needed ? refusedAt(name, actKinds[visit.language].errors.choose(words.label)) : nothing;
  },
  typed({ name, words, values, inHand, language }) {
    const all = [...inHand.law.questions, ...inHand.law.documents].map(({ id }) => id);
    const ticked = all.filter((id) => values[boxOf(name, id)] === "yes");
    if (ticked.length === 0) return [];
    const labels = wordedItems(inHand, ticked).map(({ label }) => textOf(label, language));
    return [{ key: words.label, value: labels.join("; ") }];
  },
  input: (name) => name,
};

/** What was put to nobody can't be mended. */
function wordedItems({ law, state, application }: CaseInHand, ids: readonly string[]) {
  const answers = withWorkedOut(law, application?.record.answers ?? state.facts);
  const asked = askedQuestions(law, state.channel, answers);
  const items = [
    ...asked.filter(({ kind }) => kind !== "office").map(({ id, label }) => ({ id, label })),
    ...law.documents.map(({ id, title }) => ({ id, label: title })),
  ];
  return items.filter(({ id }) => ids.includes(id));
}
