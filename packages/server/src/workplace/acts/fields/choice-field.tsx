import type { ActField } from "@reglament/engine";
import { Choice, type ChoiceProps } from "../../../components/choice.tsx";
import { textOf } from "../../../texts/dictionary.ts";
import type { Language } from "../../../texts/language.ts";
import { clauseInWords } from "../../../texts/place-in-act.ts";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { actKinds, type OptionWord } from "../../../texts/workplace-acts-kinds.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import { type FieldKind, nothing, refusedAt } from "./field-kind.ts";

/** One of what the contract offers; a single offer is chosen already. */
export const choiceField: FieldKind = {
  Input: ({ view, field, name, words }) => {
    const options = optionsOf(field.options ?? [], view.inHand, view.language);
    const chosen = view.values[name] ?? usual(field, view.inHand);
    return (
      <Choice
        name={name}
        label={field.needed ? words.label : workplaceActs[view.language].optional(words.label)}
        hint={words.hint}
        options={options}
        value={chosen}
        error={view.errors[name]}
      />
    );
  },
  read({ visit, field, name, words }) {
    const chosen = visit.form[name] ?? "";
    const word = field.options?.find((option) => option === chosen);
    if (word !== undefined) return { value: { word } };
    return field.needed ? refusedAt(name, actKinds[visit.language].errors.choose(words.label)) : nothing;
  },
  typed: ({ name, words, values, inHand, language }) =>
    optionsOf([values[name] ?? ""].filter(Boolean), inHand, language).map(({ label }) => ({
      key: words.label,
      value: label,
    })),
  input: (name) => name,
};

/** The form wished for by the channel, or the only option there is. */
function usual({ name, options = [] }: ActField, { state }: CaseInHand): string | undefined {
  if (options.length === 1) return options[0];
  if (name !== "form") return undefined;
  return options.find((option) => option === (state.channel === "portal" ? "electronic" : "paper"));
}

function optionsOf(values: readonly string[], { law }: CaseInHand, language: Language): ChoiceProps["options"] {
  const { options, formHints } = actKinds[language];
  return values.map((value) => {
    const pause = law.pauses.find(({ id }) => id === value);
    if (pause !== undefined) {
      return { value, label: textOf(pause.text, language), hint: clauseInWords(pause.clause, language) };
    }
    const label = isOptionWord(value, options) ? options[value] : value;
    return value === "electronic" || value === "paper" ? { value, label, hint: formHints[value] } : { value, label };
  });
}

/** Numbers stand for themselves. */
function isOptionWord(value: string, options: Readonly<Record<OptionWord, string>>): value is OptionWord {
  return Object.hasOwn(options, value);
}
