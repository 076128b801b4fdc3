import { z } from "zod";
import { channels, clause, condition, date, id, origin, text } from "../edition/schema-parts.ts";

/** A question as a file has it; without channels it is asked in every one. */
export const question = z
  .strictObject({
    id,
    kind: z.enum(["iin", "name", "date", "choice", "text", "long-text", "phone", "office"]),
    about: z.enum(["applicant", "child", "representative", "application"]),
    label: text,
    hint: text.exactOptional(),
    options: z
      .array(z.strictObject({ value: id, label: text }).readonly())
      .min(1)
      .readonly()
      .exactOptional(),
    workedOut: z.strictObject({ question: id, before: date }).readonly().exactOptional(),
    needed: z.enum(["to-file", "for-intake", "no"]),
    fact: z.boolean(),
    maxLength: z.int().min(1).max(10_000),
    channels: channels.exactOptional(),
    when: condition.exactOptional(),
    origin,
  })
  .readonly()
  // For editors; the reader's word for it is `options-without-choice`.
  .meta({
    id: "question",
    if: { properties: { kind: { const: "choice" } } },
    then: { required: ["options"], properties: { options: {} } },
    else: { properties: { options: { not: {} }, workedOut: { not: {} } } },
  });
export type QuestionFile = z.infer<typeof question>;

/** A document as a standard has it; without channels it belongs to every one. */
export const document = z
  .strictObject({
    id,
    title: text,
    hint: text.exactOptional(),
    expires: z.boolean(),
    channels: channels.exactOptional(),
    when: condition.exactOptional(),
    origin,
  })
  .readonly()
  .meta({ id: "document" });
export type DocumentFile = z.infer<typeof document>;

/** 29 February is no day of a window: three years in four don't have it. */
const dayOfYear = z
  .string()
  .regex(
    /^(?:02-(?:0[1-9]|1\d|2[0-8])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01]))$/,
    {
      error: "a day of every year, like 06-01",
    },
  );

export const filingWindow = z
  .strictObject({ id, when: condition, from: dayOfYear, to: dayOfYear, clause, text, origin })
  .readonly()
  .meta({ id: "window" });
