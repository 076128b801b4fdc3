import type { Deficiency } from "@reglament/engine";
import { CheckList } from "../../components/check-list.tsx";
import { Field } from "../../components/field.tsx";
import { readDottedDate } from "../../read-dotted-date.ts";
import { textOf } from "../../texts/dictionary.ts";
import { dottedDate } from "../../texts/moment-in-words.ts";
import { placeInAct } from "../../texts/place-in-act.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { ActFields, type ActForm, type ActView, type ReadAct } from "./act-form.tsx";
import { GroundChoice } from "./ground-choice.tsx";
import { expirableDocuments, groundsOf, missingFrom } from "./grounds.ts";

const groundField = "intake-ground";
const missingList = "missing-items";
const missingField = (item: string) => `missing-${item}`;
const expiredField = (item: string) => `expired-${item}`;
const validUntilField = (item: string) => `valid-until-${item}`;

/** Refusing acceptance: the ground, and what it rests on in this application. */
export const refuseIntakeForm: ActForm = {
  Form: RefuseIntake,
  read: readRefusal,
  inputOf: (_open, datum) => (datum === "deficiencies" ? missingList : groundField),
  typed({ inHand, language, values }) {
    const ground = inHand.law.refusals.find(({ id }) => id === values[groundField]);
    return ground === undefined ? [] : [{ key: workplaceActs[language].ground, value: textOf(ground.text, language) }];
  },
};

function RefuseIntake(view: ActView) {
  const { inHand, language, values, errors } = view;
  const t = workplaceActs[language];
  const missing = missingFrom(inHand);
  const expirable = expirableDocuments(inHand);
  const grounds = groundsOf(inHand, "intake").filter(
    ({ shows }) => (shows === "missing-item" ? missing : expirable).length > 0,
  );
  if (grounds.length === 0) return <p class="govuk-body">{t.noIntakeGround}</p>;
  return (
    <ActFields view={view} button={t.refuseIntake} kind="warning">
      <GroundChoice view={view} name={groundField} grounds={grounds} />
      {missing.length === 0 ? null : (
        <CheckList
          name={missingList}
          label={t.missingItems}
          hint={t.missingHint}
          error={errors[missingList]}
          boxes={missing.map(({ item, label, act, clause }) => ({
            name: missingField(item),
            label: textOf(label, language),
            hint: placeInAct(act, clause, language),
            checked: values[groundField] === undefined || values[missingField(item)] === "yes",
          }))}
        />
      )}
      {expirable.length === 0 ? null : <ExpiredDocuments {...view} />}
    </ActFields>
  );
}

function ExpiredDocuments({ inHand, language, values, errors }: ActView) {
  const t = workplaceActs[language];
  const documents = expirableDocuments(inHand);
  return (
    <>
      <CheckList
        name="expired-documents"
        label={t.expiredDocuments}
        hint={t.expiredHint}
        error={errors["expired-documents"]}
        boxes={documents.map(({ id, title }) => ({
          name: expiredField(id),
          label: textOf(title, language),
          checked: values[expiredField(id)] === "yes",
        }))}
      />
      {documents.map(({ id, title }) => (
        <Field
          key={id}
          name={validUntilField(id)}
          label={t.validUntil(textOf(title, language))}
          hint={t.dateHint}
          inputMode="numeric"
          width={10}
          value={values[validUntilField(id)] ?? statedValidUntil(inHand, id)}
          error={errors[validUntilField(id)]}
        />
      ))}
    </>
  );
}

/** What the applicant stated when attaching the document. */
function statedValidUntil({ application }: CaseInHand, document: string): string | undefined {
  const stated = application?.record.attachments.find(({ kind }) => kind === document)?.validUntil;
  return stated && dottedDate(stated);
}

function readRefusal({ form, language }: Visit, inHand: CaseInHand): ReadAct {
  const t = workplaceActs[language];
  const ground = form[groundField] ?? "";
  if (ground === "") return { errors: { [groundField]: t.errors.ground } };
  const shows = inHand.law.refusals.find(({ id }) => id === ground)?.shows;
  const read = shows === "expired-document" ? readExpired(form, inHand, t.errors) : readMissing(form, inHand, t.errors);
  if ("errors" in read) return read;
  return { command: { act: "refuse-intake", ground, deficiencies: read.deficiencies } };
}

type ReadDeficiencies =
  | { readonly deficiencies: readonly Deficiency[] }
  | { readonly errors: Readonly<Record<string, string>> };
type Errors = (typeof workplaceActs)["kk"]["errors"];
type Form = Readonly<Record<string, string>>;

function readMissing(form: Form, { law }: CaseInHand, errors: Errors): ReadDeficiencies {
  const items = [...law.questions, ...law.documents].filter(({ id }) => form[missingField(id)] === "yes");
  if (items.length === 0) return { errors: { [missingList]: errors.deficiency } };
  return { deficiencies: items.map(({ id }) => ({ item: id })) };
}

function readExpired(form: Form, { law, filedOn }: CaseInHand, errors: Errors): ReadDeficiencies {
  const ticked = law.documents.filter(({ id }) => form[expiredField(id)] === "yes");
  if (ticked.length === 0) return { errors: { "expired-documents": errors.deficiency } };
  const deficiencies: Deficiency[] = [];
  const refused: Record<string, string> = {};
  for (const { id } of ticked) {
    const validUntil = readDottedDate(form[validUntilField(id)] ?? "");
    if (validUntil === undefined) refused[validUntilField(id)] = errors.validUntil;
    else if (validUntil >= filedOn) refused[validUntilField(id)] = errors.stillValid;
    else deficiencies.push({ item: id, validUntil });
  }
  return Object.keys(refused).length > 0 ? { errors: refused } : { deficiencies };
}
