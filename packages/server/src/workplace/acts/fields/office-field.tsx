import { Choice } from "../../../components/choice.tsx";
import { textOf } from "../../../texts/dictionary.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { type FieldKind, nothing, refusedAt } from "./field-kind.ts";

/** An office of a party. */
export const officeField: FieldKind = {
  Input: ({ view, field, name, words }) => {
    const offices = field.party === undefined ? [] : view.inHand.day.officesOf(field.party);
    const [only] = offices;
    if (only === undefined) {
      return (
        <p class="govuk-body" id={name}>
          {words.label}: {actKinds[view.language].noOffice}
        </p>
      );
    }
    return (
      <Choice
        name={name}
        label={words.label}
        hint={words.hint}
        value={view.values[name] ?? (offices.length === 1 ? only.officeId : undefined)}
        error={view.errors[name]}
        options={offices.map(({ officeId, names }) => ({ value: officeId, label: textOf(names, view.language) }))}
      />
    );
  },
  read({ visit, field, name, words }) {
    const word = visit.form[name] ?? "";
    if (word !== "") return { value: { word } };
    return field.needed ? refusedAt(name, actKinds[visit.language].errors.choose(words.label)) : nothing;
  },
  typed: ({ name, words, values, inHand, language }) => {
    const chosen = inHand.day.officesOf("department").find(({ officeId }) => officeId === values[name]);
    return chosen === undefined ? [] : [{ key: words.label, value: textOf(chosen.names, language) }];
  },
  input: (name) => name,
};
