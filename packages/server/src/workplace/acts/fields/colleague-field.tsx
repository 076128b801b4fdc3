import type { ActField } from "@reglament/engine";
import { Choice } from "../../../components/choice.tsx";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import { type FieldKind, nothing, refusedAt } from "./field-kind.ts";

/** Somebody who holds a role in an office today, and whom the case doesn't concern. */
export const colleagueField: FieldKind = {
  Input: ({ view, field, name, words }) => {
    const people = colleagues(view.inHand, field);
    if (people.length === 0) {
      return (
        <p class="govuk-body" id={name}>
          {words.label}: {actKinds[view.language].nobody}
        </p>
      );
    }
    return (
      <Choice
        name={name}
        label={field.needed ? words.label : workplaceActs[view.language].optional(words.label)}
        hint={words.hint}
        value={view.values[name]}
        error={view.errors[name]}
        options={people.map(({ personId, name: label }) => ({ value: personId, label }))}
      />
    );
  },
  read({ visit, inHand, field, name, words }) {
    const chosen = visit.form[name] ?? "";
    if (chosen === "" && !field.needed) return nothing;
    // One who left the office meanwhile is the engine's to turn away; nobody at all is a form left open.
    if (chosen === "" || inHand.situation.parties.includes(chosen)) {
      return refusedAt(name, actKinds[visit.language].errors.choose(words.label));
    }
    return { value: { word: chosen } };
  },
  typed: ({ name, words, values, inHand }) => {
    const chosen = inHand.day.everybody.find(({ personId }) => personId === values[name]);
    return chosen === undefined ? [] : [{ key: words.label, value: chosen.name }];
  },
  input: (name) => name,
};

function colleagues({ day, state, situation }: CaseInHand, { role, office = state.office }: ActField) {
  const holders = day
    .staffOf(office)
    .filter((held) => held.role === role && !situation.parties.includes(held.personId));
  return holders.filter(({ personId }, index) => holders.findIndex((one) => one.personId === personId) === index);
}
