import { Field } from "../../components/field.tsx";
import { textOf } from "../../texts/dictionary.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { documentSource } from "../document-source.ts";
import { makeResultDocument, templateOf } from "../result-document.ts";
import { ActFields, type ActForm, type ActView, type ReadAct } from "./act-form.tsx";
import { formFieldOf, readPaperFields, suggestionFor } from "./paper-fields.ts";
import { preparedDocument } from "./prepared-document.ts";

/** Preparing the result: what its wording asks for beyond the application. */
export const draftForm: ActForm = {
  Form: DraftFields,
  read: readDraft,
  mainField: "content",
  typed: ({ inHand, language, values }) =>
    fieldsOf(inHand)
      .map(({ id, label }) => ({ key: textOf(label, language), value: values[formFieldOf(id)] ?? "" }))
      .filter(({ value }) => value !== ""),
};

function fieldsOf({ law, state }: CaseInHand) {
  return templateOf(law, state.channel).fields;
}

function DraftFields(view: ActView) {
  const { inHand, language, values, errors } = view;
  const t = workplaceActs[language];
  return (
    <ActFields view={view} button={t.draft}>
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
            value={values[name] ?? suggestionFor(field, inHand.day.today)}
            error={errors[name]}
          />
        );
      })}
    </ActFields>
  );
}

function readDraft({ form, language }: Visit, inHand: CaseInHand): ReadAct {
  const { law, state, filedOn } = inHand;
  const read = readPaperFields(templateOf(law, state.channel), form, filedOn, language);
  if ("errors" in read) return read;
  const { document, stored } = preparedDocument(makeResultDocument(documentSource(inHand), read.fields));
  return { command: { act: "draft", document }, papers: { documents: [stored] } };
}
