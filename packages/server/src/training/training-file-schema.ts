import { plainDate } from "@reglament/calendar";
import { roleIds } from "@reglament/regulation";
import { z } from "zod";

const words = z.string().min(1);
const text = z.strictObject({ kk: words, ru: words, en: words });
const date = words.transform((value) => plainDate(value));
const regulation = { key: words, edition: words };

const person = z.strictObject({
  id: words,
  name: words,
  birth: date,
  sex: z.enum(["male", "female"]),
  order: z.int().min(0).max(9999),
  /** `authorised`: has the office's right to sign; heads have it anyway. */
  staff: z.strictObject({ office: words, role: z.enum(roleIds), authorised: z.literal(true).optional() }).optional(),
  applicant: z.literal(true).optional(),
  child: z.literal(true).optional(),
  children: z.array(words).default([]),
  account: z.boolean().default(true),
  administers: z.enum(["administrator", "training-administrator"]).optional(),
  certificate: z.strictObject({ until: date.optional(), revoked: date.optional() }).default({}),
});

/** A power of attorney that the notary register is to know; people go by their words in the file. */
const power = z.strictObject({
  number: words,
  grantor: words,
  attorney: words,
  /** What the attorney may do, in the notary's words. */
  powers: z.array(words).min(1),
  issued: date,
  until: date.optional(),
  /** The day from which it no longer holds. */
  revoked: date.optional(),
});

/** How `training/<region>.yaml` is written. */
export const trainingFileSchema = z.strictObject({
  region: words,
  regulations: z
    .array(
      z.strictObject({
        ...regulation,
        confirmations: z.strictObject({ act: words, clause: words, items: z.array(words) }).exactOptional(),
      }),
    )
    .min(1),
  startsAt: z.strictObject({ date, time: words, zone: words, title: text.optional() }),
  alsoStartsAt: z.array(z.strictObject({ id: words, title: text, date, time: words })).default([]),
  certificates: z.strictObject({ from: date, until: date }),
  /** Invented offices. */
  offices: z.array(z.strictObject({ id: words, names: text, address: text })).default([]),
  /** The regulation whose own list of offices the world takes over. */
  officesListedBy: z.strictObject(regulation).optional(),
  people: z.array(person).min(1),
  powersOfAttorney: z.array(power).default([]),
});
export type TrainingFileContent = z.infer<typeof trainingFileSchema>;
