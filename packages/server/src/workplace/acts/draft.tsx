import { Field } from "../../components/field.tsx";
import { readDottedDate } from "../../read-dotted-date.ts";
import { dottedDate } from "../../texts/moment-in-words.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { documentSource } from "../document-source.ts";
import { makeEnrolmentDocument, type OrderFields } from "../result-document.ts";
import { ActFields, type ActForm, type ActView, type ReadAct } from "./act-form.tsx";
import { preparedDocument } from "./prepared-document.ts";

const fields = {
  number: "order-number",
  date: "order-date",
  schoolYear: "school-year",
  classLetter: "class-letter",
} as const;

/** Preparing the result: what the order says beyond the application. */
export const draftForm: ActForm = {
  Form: DraftFields,
  read: readDraft,
  mainField: fields.number,
  typed({ language, values }) {
    const t = workplaceActs[language];
    return [
      { key: t.orderNumber, value: values[fields.number] ?? "" },
      { key: t.orderDate, value: values[fields.date] ?? "" },
      { key: t.schoolYear, value: values[fields.schoolYear] ?? "" },
      { key: t.classLetter, value: values[fields.classLetter] ?? "" },
    ].filter(({ value }) => value !== "");
  },
};

function DraftFields(view: ActView) {
  const { inHand, language, values, errors } = view;
  const t = workplaceActs[language];
  return (
    <ActFields view={view} button={t.draft}>
      <Field
        name={fields.number}
        label={t.orderNumber}
        hint={t.orderNumberHint}
        width={10}
        value={values[fields.number]}
        error={errors[fields.number]}
      />
      <Field
        name={fields.date}
        label={t.orderDate}
        hint={t.dateHint}
        width={10}
        value={values[fields.date] ?? dottedDate(inHand.day.today)}
        error={errors[fields.date]}
      />
      <Field
        name={fields.schoolYear}
        label={t.schoolYear}
        hint={t.schoolYearHint}
        width={10}
        value={values[fields.schoolYear] ?? comingSchoolYear(inHand.day.today)}
        error={errors[fields.schoolYear]}
      />
      <Field
        name={fields.classLetter}
        label={t.classLetter}
        hint={t.classLetterHint}
        width={5}
        value={values[fields.classLetter]}
        error={errors[fields.classLetter]}
      />
    </ActFields>
  );
}

function readDraft({ form, language }: Visit, inHand: CaseInHand): ReadAct {
  const { errors: t } = workplaceActs[language];
  const number = (form[fields.number] ?? "").normalize("NFC").trim();
  const date = readDottedDate(form[fields.date] ?? "");
  const schoolYear = readSchoolYear(form[fields.schoolYear] ?? "");
  const classLetter = (form[fields.classLetter] ?? "").normalize("NFC").trim().toUpperCase();
  const errors = {
    ...(/^[\p{L}\p{N}/. -]{1,20}$/u.test(number) ? {} : { [fields.number]: t.orderNumber }),
    ...(date === undefined ? { [fields.date]: t.orderDate } : {}),
    ...(date !== undefined && date < inHand.filedOn ? { [fields.date]: t.orderBeforeFiling } : {}),
    ...(schoolYear === undefined ? { [fields.schoolYear]: t.schoolYear } : {}),
    ...(/^\p{L}?$/u.test(classLetter) ? {} : { [fields.classLetter]: t.classLetter }),
  };
  if (date === undefined || schoolYear === undefined || Object.keys(errors).length > 0) return { errors };
  const order: OrderFields = { number, date, schoolYear, ...(classLetter === "" ? {} : { classLetter }) };
  const { document, stored } = preparedDocument(makeEnrolmentDocument(documentSource(inHand), order));
  return { command: { act: "draft", document }, papers: { documents: [stored] } };
}

/** Two consecutive years; a hyphen is taken for the dash. */
function readSchoolYear(text: string): string | undefined {
  const [, from, to] = /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(text.trim()) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1 ? `${from}–${to}` : undefined;
}

/** Applications are taken until the end of August for the year that begins in September. */
function comingSchoolYear(today: string): string {
  const year = Number(today.slice(0, 4));
  return `${year}–${year + 1}`;
}
