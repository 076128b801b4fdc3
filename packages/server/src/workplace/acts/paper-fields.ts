/** The fields of a result's template as the executor's form has them. */
import type { PlainDate } from "@reglament/calendar";
import type { PaperTemplate, TemplateField } from "@reglament/regulation";
import { readDottedDate } from "../../read-dotted-date.ts";
import { textOf } from "../../texts/dictionary.ts";
import type { Language } from "../../texts/language.ts";
import { dottedDate } from "../../texts/moment-in-words.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { PaperFields } from "../result-document.ts";

/** The form's name for a template's field; the prefix keeps it apart from the form's own fields. */
export function formFieldOf(id: string): string {
  return `paper-${id}`;
}

/** The field for the number of a blank: where one was issued to the case, it is that one. */
const blankNumber = "blank-number";

/** What the form suggests until something is typed. */
export function suggestionFor(
  { id, kind, needed }: TemplateField,
  { today, blank }: { readonly today: PlainDate; readonly blank?: string | undefined },
): string | undefined {
  if (!needed) return undefined;
  if (id === blankNumber && blank !== undefined) return blank;
  switch (kind) {
    case "text":
      return undefined;
    case "date":
      return dottedDate(today);
    case "school-year":
      return comingSchoolYear(today);
  }
}

/**
 * Reads the typed fields.
 *
 * @param about.filedOn - no paper about an application is older than it
 * @param about.blank - number of the blank that was issued to the case, if one was
 * @returns the fields that were filled in, dates as `2019-06-12`, or messages by the form's field names
 */
export function readPaperFields(
  { fields }: PaperTemplate,
  form: Readonly<Record<string, string>>,
  about: { readonly filedOn: PlainDate; readonly blank?: string | undefined },
  language: Language,
): { readonly fields: PaperFields } | { readonly errors: Readonly<Record<string, string>> } {
  const read: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const name = formFieldOf(field.id);
    const outcome = readField(field, form[name] ?? "", about, language);
    if ("error" in outcome) errors[name] = outcome.error;
    else if (outcome.value !== "") read[field.id] = outcome.value;
  }
  return Object.keys(errors).length > 0 ? { errors } : { fields: read };
}

type ReadField = { readonly value: string } | { readonly error: string };

function readField(
  field: TemplateField,
  typed: string,
  { filedOn, blank }: { readonly filedOn: PlainDate; readonly blank?: string | undefined },
  language: Language,
): ReadField {
  const { errors: t } = workplaceActs[language];
  const label = textOf(field.label, language);
  const text = typed.normalize("NFC").trim();
  if (text === "") return field.needed ? { error: t.fieldNeeded(label) } : { value: "" };
  if (field.id === blankNumber && blank !== undefined && text !== blank) return { error: t.otherBlank(blank) };
  switch (field.kind) {
    case "text":
      return readText(text, field, t, label);
    case "date": {
      const date = readDottedDate(text);
      if (date === undefined) return { error: t.fieldDate(label) };
      return date < filedOn ? { error: t.dateBeforeFiling(label) } : { value: date };
    }
    case "school-year": {
      const year = readSchoolYear(text);
      return year === undefined ? { error: t.schoolYear } : { value: year };
    }
  }
}

type Errors = (typeof workplaceActs)[Language]["errors"];

/** A line of signs that can be read, at least one of them a letter or digit. */
function readText(text: string, { maxLength, capitals }: TemplateField, t: Errors, label: string): ReadField {
  if (text.length > maxLength) return { error: t.fieldTooLong(label, maxLength) };
  if (!/[\p{L}\p{N}]/u.test(text) || /\p{C}/u.test(text)) return { error: t.fieldText(label) };
  return { value: capitals === true ? text.toUpperCase() : text };
}

/** Two consecutive years; a hyphen is taken for the dash. */
function readSchoolYear(text: string): string | undefined {
  const [, from, to] = /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1 ? `${from}–${to}` : undefined;
}

/** Applications are taken until the end of August for the year that begins in September. */
function comingSchoolYear(today: PlainDate): string {
  const year = Number(today.slice(0, 4));
  return `${year}–${year + 1}`;
}
