/**
 * The parts that regulation files and standards are made of. Every object is
 * strict: a key that the format doesn't know is a mistake, never ignored.
 */
import { z } from "zod";
import { roleIds } from "../procedure/procedure.ts";
import { findPlainDate } from "../read/find-plain-date.ts";

/** A text that readers see, in all three languages, none of them empty. */
export const sentence = z.string().trim().min(1);
export const text = z.strictObject({ kk: sentence, ru: sentence, en: sentence }).readonly().meta({ id: "text" });

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "an id like first-class" })
  .meta({ id: "id" });
export const ids = z.array(id).readonly();

const place = String.raw`(?:\d+(?: portal)?(?:\(\d+\))*|annex(?: \d+)?)`;

/** Where a rule stands, "5(1), 7(1)": clauses of the text's own numbering, annexes by their numbers. */
export const clause = z
  .string()
  .trim()
  .min(1, { abort: true })
  .regex(new RegExp(`^${place}(?:, ${place})*$`), { error: "a clause like 5(1), or several: 5(1), annex 2" })
  .meta({ id: "clause" });

// Days that no month has are told by the form, so that an editor sees them; 29 February needs the year.
const dayOfMonth =
  "(?:02-(?:0[1-9]|[12]\\d)|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01]))";

export const day = new RegExp(`^\\d{4}-${dayOfMonth}$`);
export const date = z
  .string()
  .regex(day, { error: "a date like 2019-06-10" })
  .transform((written, context) => {
    const read = findPlainDate(written);
    if (read !== undefined) return read;
    context.addIssue({ code: "custom", message: "a date like 2019-06-10" });
    return z.NEVER;
  })
  .meta({ id: "date" });

export const dateFact = z
  .union([
    z.strictObject({ on: date }).readonly(),
    z.strictObject({ notBefore: date, because: text }).readonly(),
    z.strictObject({ unknown: text }).readonly(),
  ])
  .meta({ id: "date-fact" });

export const origin = z
  .union([
    z.strictObject({ source: z.strictObject({ act: sentence, clause }).readonly() }).readonly(),
    z.strictObject({ secondary: sentence }).readonly(),
    z.strictObject({ assumed: text }).readonly(),
  ])
  .meta({ id: "origin" });

/** The keys of an act. */
const actKeys = {
  name: text,
  number: sentence.exactOptional(),
  signed: date.exactOptional(),
  registered: date.exactOptional(),
  registrationNumber: sentence.exactOptional(),
};
export const act = z.strictObject(actKeys).readonly().meta({ id: "act-of-ministry" });

const length = z.int().min(1);
export const term = z
  .union([
    z.strictObject({ minutes: length }).readonly(),
    z.strictObject({ hours: length }).readonly(),
    z.strictObject({ workingDays: length }).readonly(),
    z.strictObject({ calendarDays: length }).readonly(),
    z.strictObject({ clockDays: length }).readonly(),
    z.strictObject({ months: length }).readonly(),
  ])
  .meta({ id: "term" });

/** The keys of a term that a text states, to be spread into what has one. */
export const termKeys = {
  term,
  atMost: z.literal(true).exactOptional(),
};

const answered = z.strictObject({ question: id, in: z.array(z.string().min(1)).min(1).readonly() }).readonly();
// One level of nesting is all that the texts need, and a lawyer reads no deeper.
export const condition = z
  .union([
    answered,
    z.strictObject({ allOf: z.array(answered).min(2).readonly() }).readonly(),
    z.strictObject({ anyOf: z.array(answered).min(2).readonly() }).readonly(),
  ])
  .meta({ id: "condition" });

export const channel = z.enum(["chancellery", "centre", "portal"]).meta({ id: "channel" });
export const channels = z.array(channel).min(1).readonly();
export const role = z.enum(roleIds).meta({ id: "role" });
export const actor = z.enum([...roleIds, "applicant", "portal", "gateway"]).meta({ id: "actor" });
export const party = z.enum(["provider", "centre", "portal", "department"]).meta({ id: "party-name" });
