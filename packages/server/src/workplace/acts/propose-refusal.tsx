import { CheckList } from "../../components/check-list.tsx";
import { LongText } from "../../components/long-text.tsx";
import { textOf } from "../../texts/dictionary.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { documentSource } from "../document-source.ts";
import { reasonsContent } from "../reasons.ts";
import { makeRefusalDocument } from "../result-document.ts";
import { ActFields, type ActForm, type ActView, type ReadAct } from "./act-form.tsx";
import { GroundChoice } from "./ground-choice.tsx";
import { groundsOf, itemsToDoubt } from "./grounds.ts";
import { preparedDocument } from "./prepared-document.ts";

const groundField = "service-ground";
const itemsField = "unreliable-items";
const reasonsField = "reasons";
const itemField = (item: string) => `unreliable-${item}`;
const mostCharacters = 2000;

/** Proposing a refusal of the service: ground, what was found unreliable, reasons in words. */
export const proposeRefusalForm: ActForm = {
  Form: ProposeRefusal,
  read: readRefusal,
  mainField: groundField,
  typed({ inHand, language, values }) {
    const t = workplaceActs[language];
    const items = itemsToDoubt(inHand).filter(({ id }) => values[itemField(id)] === "yes");
    return [
      { key: t.unreliable, value: items.map(({ label }) => textOf(label, language)).join("; ") },
      { key: t.reasons, value: values[reasonsField] ?? "" },
    ].filter(({ value }) => value !== "");
  },
};

function ProposeRefusal(view: ActView) {
  const { inHand, language, values, errors } = view;
  const t = workplaceActs[language];
  const grounds = groundsOf(inHand, "service");
  if (grounds.length === 0) return <p class="govuk-body">{t.noServiceGround}</p>;
  return (
    <ActFields view={view} button={t.proposeRefusal} kind="warning">
      <GroundChoice view={view} name={groundField} grounds={grounds} />
      <CheckList
        name={itemsField}
        label={t.unreliable}
        hint={t.unreliableHint}
        error={errors[itemsField]}
        boxes={itemsToDoubt(inHand).map(({ id, label }) => ({
          name: itemField(id),
          label: textOf(label, language),
          checked: values[itemField(id)] === "yes",
        }))}
      />
      <LongText
        name={reasonsField}
        label={t.reasons}
        hint={t.reasonsHint}
        value={values[reasonsField]}
        error={errors[reasonsField]}
      />
    </ActFields>
  );
}

function readRefusal({ form, language }: Visit, inHand: CaseInHand): ReadAct {
  const { errors: t } = workplaceActs[language];
  const ground = form[groundField] ?? "";
  const reasons = (form[reasonsField] ?? "").normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();
  const items = [...inHand.law.questions, ...inHand.law.documents]
    .map(({ id }) => id)
    .filter((id) => form[itemField(id)] === "yes");
  const errors = {
    ...(inHand.law.refusals.some(({ id }) => id === ground) ? {} : { [groundField]: t.ground }),
    ...(items.length === 0 ? { [itemsField]: t.items } : {}),
    ...(reasons === "" ? { [reasonsField]: t.reasons } : {}),
    ...(reasons.length > mostCharacters ? { [reasonsField]: t.reasonsTooLong } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const bytes = makeRefusalDocument(documentSource(inHand), { ground, items, reasons });
  const { document, stored } = preparedDocument(bytes);
  const personal = reasonsContent(reasons);
  return {
    command: {
      act: "propose-refusal",
      ground,
      deficiencies: items.map((item) => ({ item })),
      reasons: personal.digest,
      document,
    },
    papers: { documents: [stored], personal: [personal.content] },
  };
}
