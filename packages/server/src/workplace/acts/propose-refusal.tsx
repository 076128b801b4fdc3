import type { OpenAct } from "@reglament/engine";
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
const inputs: Readonly<Record<string, string>> = {
  ground: groundField,
  deficiencies: itemsField,
  reasons: reasonsField,
};
const itemField = (item: string) => `unreliable-${item}`;
const mostCharacters = 2000;

/** Proposing a refusal of the service: ground, what was found unreliable, reasons in words. */
export const proposeRefusalForm: ActForm = {
  Form: ProposeRefusal,
  read: readRefusal,
  inputOf: (_open, datum) => inputs[datum ?? "ground"] ?? groundField,
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
    <ActFields
      view={view}
      button={view.open.fields.some(({ kind }) => kind === "paper") ? t.proposeRefusal : t.refuseService}
      kind="warning"
    >
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

function readRefusal({ form, language }: Visit, inHand: CaseInHand, { fields }: OpenAct): ReadAct {
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
  const personal = reasonsContent(reasons);
  const deficiencies = items.map((item) => ({ item }));
  const command = { act: "propose-refusal", ground, deficiencies, reasons: personal.digest } as const;
  // Where no paper of the head carries the refusal, a message does: there is nothing to be prepared for signing.
  if (!fields.some(({ kind }) => kind === "paper")) return { command, papers: { personal: [personal.content] } };
  const bytes = makeRefusalDocument(documentSource(inHand), { ground, items, reasons });
  const { document, stored } = preparedDocument(bytes);
  return {
    command: { ...command, document },
    papers: { documents: [stored], personal: [personal.content] },
  };
}
