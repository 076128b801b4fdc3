import { Field } from "../../../components/field.tsx";
import { FieldSet } from "../../../components/field-set.tsx";
import { textOf } from "../../../texts/dictionary.ts";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { type FieldKind, nothing, type PostedField, type ReadField } from "./field-kind.ts";

const inputsOf = (name: string) => ({ act: `${name}-act`, clause: `${name}-clause` }) as const;
const mostCharacters = 200;

/** The act of law and the clause by which something isn't needed. */
export const actAndClauseField: FieldKind = {
  Input: ({ view, name, words }) => {
    const t = actKinds[view.language];
    const { act, clause } = inputsOf(name);
    const unless = "stepAct" in view.open ? view.open.stepAct.unless : undefined;
    const hint = unless === undefined ? words.hint : `${textOf(unless, view.language)} ${words.hint ?? ""}`;
    return (
      <FieldSet name={name} label={workplaceActs[view.language].optional(words.label)} hint={hint}>
        <Field name={act} label={t.waivingAct} value={view.values[act]} error={view.errors[act]} />
        <Field
          name={clause}
          label={t.waivingClause}
          width={10}
          value={view.values[clause]}
          error={view.errors[clause]}
        />
      </FieldSet>
    );
  },
  read: readActAndClause,
  typed: ({ name, words, values }) => {
    const inputs = inputsOf(name);
    const typed = [values[inputs.act], values[inputs.clause]].filter((part) => (part ?? "") !== "").join(", ");
    return typed === "" ? [] : [{ key: words.label, value: typed }];
  },
  input: (name) => inputsOf(name).act,
};

function readActAndClause({ visit, name }: PostedField): ReadField {
  const t = actKinds[visit.language];
  const inputs = inputsOf(name);
  const read = (input: string) => (visit.form[input] ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const [act, clause] = [read(inputs.act), read(inputs.clause)];
  if (act === "" && clause === "") return nothing;
  const problemOf = (typed: string, label: string) => {
    if (typed === "") return t.errors.needed(label);
    return typed.length > mostCharacters ? t.errors.tooLong(label, mostCharacters) : undefined;
  };
  const [ofAct, ofClause] = [problemOf(act, t.waivingAct), problemOf(clause, t.waivingClause)];
  if (ofAct === undefined && ofClause === undefined) return { value: { waiver: { act, clause } } };
  return {
    errors: {
      ...(ofAct === undefined ? {} : { [inputs.act]: ofAct }),
      ...(ofClause === undefined ? {} : { [inputs.clause]: ofClause }),
    },
  };
}
