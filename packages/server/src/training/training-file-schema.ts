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

const office = z.strictObject({
  id: words,
  /** Whose office it is. */
  party: z.enum(["provider", "centre", "department"]).default("provider"),
  /** The services that it delivers; absent: each of the region. */
  delivers: z.array(words).min(1).exactOptional(),
  names: text,
  address: text,
});

/** An order by which one person stands in for another; people by their ids in the file. */
const substitution = z.strictObject({
  order: words,
  ordered: date,
  office: words,
  role: z.enum(roleIds),
  absent: words,
  substitute: words,
  from: date,
  until: date,
  by: words,
});

/** Blanks that a department received together: series and number of the first and the last one. */
const blanks = z.strictObject({ office: words, first: words, last: words, received: date, document: words, by: words });

/** A notarised power of attorney, as the notary register has it. */
const powerOfAttorney = z.strictObject({
  registryNumber: words,
  grantor: words,
  attorney: words,
  notaryLicence: words,
  powers: z.array(words).min(1),
  issued: date,
  validUntil: date.exactOptional(),
  revoked: date.exactOptional(),
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
  offices: z.array(office).default([]),
  /** The regulation whose own list of offices the world takes over. */
  officesListedBy: z.strictObject(regulation).optional(),
  people: z.array(person).min(1),
  substitutions: z.array(substitution).default([]),
  blanks: z.array(blanks).default([]),
  powersOfAttorney: z.array(powerOfAttorney).default([]),
});
export type TrainingFileContent = z.infer<typeof trainingFileSchema>;
