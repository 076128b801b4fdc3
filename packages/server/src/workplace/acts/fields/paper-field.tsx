import { Field } from "../../../components/field.tsx";
import { textOf } from "../../../texts/dictionary.ts";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import { documentSource } from "../../document-source.ts";
import { makeResultDocument, templateOf } from "../../result-document.ts";
import { formFieldOf, readPaperFields, suggestionFor } from "../paper-fields.ts";
import { preparedDocument } from "../prepared-document.ts";
import type { FieldKind, PostedField, ReadField, TypedField } from "./field-kind.ts";

/** The result, made of the law's wording, the application, and what the executor adds. */
export const paperField: FieldKind = {
  Input: ({ view }) => {
    const { inHand, language, values, errors } = view;
    const t = workplaceActs[language];
    return (
      <>
        {fieldsOf(inHand).map((field) => {
          const name = formFieldOf(field.id);
          const label = textOf(field.label, language);
          const hint = field.hint === undefined ? t.kindHints[field.kind] : textOf(field.hint, language);
          return (
            <Field
              key={name}
              name={name}
              label={field.needed ? label : t.optional(label)}
              {...(hint === undefined ? {} : { hint })}
              {...(field.maxLength > 30 ? {} : { width: field.maxLength > 5 ? 10 : 5 })}
              value={
                values[name] ?? suggestionFor(field, { today: inHand.day.today, blank: inHand.state.blank?.number })
              }
              error={errors[name]}
            />
          );
        })}
      </>
    );
  },
  read: readPaper,
  typed: ({ inHand, language, values }: TypedField) =>
    fieldsOf(inHand)
      .map(({ id, label }) => ({ key: textOf(label, language), value: values[formFieldOf(id)] ?? "" }))
      .filter(({ value }) => value !== ""),
  // The paper as a whole is the form's: no one of its fields is to blame.
  input: (name) => name.replace(/-document$/, "-act"),
};

function fieldsOf({ law, state }: CaseInHand) {
  return templateOf(law, state.channel).fields;
}

function readPaper({ visit: { form, language }, inHand }: PostedField): ReadField {
  const { law, state, filedOn } = inHand;
  const read = readPaperFields(templateOf(law, state.channel), form, { filedOn, blank: state.blank?.number }, language);
  if ("errors" in read) return read;
  const { document, stored } = preparedDocument(makeResultDocument(documentSource(inHand), read.fields));
  return { value: { paper: document }, papers: { documents: [stored] } };
}
