import { z } from "zod";
import { channel, channels, clause, condition, dateFact, id, origin, role, text } from "./schema-parts.ts";
import { product, refusal, step } from "./step-schema.ts";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: "a time like 09:00" });
/** The hours of one day; empty when the office is closed. */
const day = z
  .array(z.strictObject({ from: clock, to: clock }).readonly())
  .readonly()
  .refine(
    (intervals) => intervals.every(({ from, to }, index) => from < to && (intervals[index - 1]?.to ?? "00:00") <= from),
    { error: "hours that follow one another, each ending after it begins" },
  );

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const hours = z
  .strictObject({
    zone: z.string().refine(isZone, { error: "a zone like Asia/Almaty" }),
    week: z
      .strictObject({
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: day,
        sunday: day,
      })
      .readonly(),
  })
  .readonly();

const question = z
  .strictObject({
    id,
    kind: z.enum(["iin", "name", "date", "choice", "text", "long-text", "phone", "office"]),
    about: z.enum(["child", "representative", "application"]),
    label: text,
    hint: text.exactOptional(),
    options: z
      .array(z.strictObject({ value: id, label: text }).readonly())
      .min(1)
      .readonly()
      .exactOptional(),
    needed: z.enum(["to-file", "for-intake", "no"]),
    fact: z.boolean(),
    maxLength: z.int().min(1).max(10_000),
    channels,
    when: condition.exactOptional(),
    origin,
  })
  .readonly();

/** 29 February is no day of a window: three years in four don't have it. */
const dayOfYear = z
  .string()
  .regex(
    /^(?:02-(?:0[1-9]|1\d|2[0-8])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01]))$/,
    {
      error: "a day of every year, like 06-01",
    },
  );

const filingWindow = z
  .strictObject({ id, when: condition, from: dayOfYear, to: dayOfYear, clause, text, origin })
  .readonly();

const editionId = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "the edition's first day, like 2019-01-01" });

/** An edition as the file has it: its documents are named here and described in the standard. */
export const editionOnRecord = z
  .strictObject({
    id: editionId,
    onRecord: z.literal(true),
    from: dateFact,
    amendedBy: z.array(z.string().min(1)).readonly(),
    provider: z
      .strictObject({
        clause,
        title: text,
        roles: z
          .array(z.strictObject({ id: role, clause, title: text }).readonly())
          .min(1)
          .readonly(),
        hours,
        hoursOrigin: origin,
      })
      .readonly(),
    channels: z
      .array(z.strictObject({ id: channel, clause, title: text }).readonly())
      .min(1)
      .readonly(),
    notOffered: z.array(z.strictObject({ clause, text }).readonly()).readonly().exactOptional(),
    products: z.array(product).readonly(),
    signer: z.strictObject({ party: z.literal("representative"), clause }).readonly(),
    questions: z.array(question).min(1).readonly(),
    standard: id,
    documents: z.array(id).readonly(),
    counting: z
      .strictObject({
        firstDay: z.enum(["next", "same"]),
        afterHours: z.enum(["next-working-day", "none"]),
        lastDay: z.enum(["next-working-day", "keep"]),
      })
      .readonly(),
    steps: z.array(step).min(1).readonly(),
    refusals: z.array(refusal).readonly(),
    windows: z.array(filingWindow).readonly(),
    portal: z.array(z.strictObject({ clause, text, step: id.exactOptional() }).readonly()).readonly(),
    assumptions: z.array(z.strictObject({ id, clause, what: text, because: text }).readonly()).readonly(),
  })
  .readonly();

export const editionNotOnRecord = z
  .strictObject({ id: editionId, onRecord: z.literal(false), from: dateFact, because: text })
  .readonly();

export type EditionOnRecordFile = z.infer<typeof editionOnRecord>;
