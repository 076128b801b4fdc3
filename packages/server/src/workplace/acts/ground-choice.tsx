import type { RefusalGround } from "@reglament/regulation";
import { Choice } from "../../components/choice.tsx";
import { textOf } from "../../texts/dictionary.ts";
import { clauseInWords } from "../../texts/place-in-act.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { ActView } from "./act-form.tsx";

export interface GroundChoiceProps {
  readonly view: ActView;
  readonly name: string;
  readonly grounds: readonly RefusalGround[];
}

/** The grounds to choose from, each with its clause. */
export function GroundChoice({ view, name, grounds }: GroundChoiceProps) {
  const { language, values, errors } = view;
  return (
    <Choice
      name={name}
      label={workplaceActs[language].ground}
      value={values[name]}
      error={errors[name]}
      options={grounds.map(({ id, text, clause }) => ({
        value: id,
        label: textOf(text, language),
        hint: clauseInWords(clause, language),
      }))}
    />
  );
}
