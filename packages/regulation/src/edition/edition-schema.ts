import { z } from "zod";
import { notCarried } from "../act/act-schema.ts";
import { findingCodes } from "../findings/finding-codes.ts";
import { filingWindow, question } from "../form/form-schema.ts";
import { procedure } from "../procedure/procedure-schema.ts";
import { product, refusal } from "./outcome-schema.ts";
import { partyOfText, provider, wayToApply } from "./party-schema.ts";
import {
  channel,
  clause,
  date,
  dateFact,
  day,
  id,
  origin,
  role,
  sentence,
  term,
  termKeys,
  text,
} from "./schema-parts.ts";

const editionId = z.string().regex(day, { error: "the edition's first day, like 2019-01-01" });

/** When an edition begins: with an act of the region's `acts.yaml`, or on a day of its own. */
const from = z.union([z.strictObject({ effectOf: id }).readonly(), dateFact]).meta({ id: "beginning" });

/** When it ends: with another act, or at the day since which nothing is known of it. */
const until = z
  .union([z.strictObject({ effectOf: id }).readonly(), z.strictObject({ notKnownSince: dateFact }).readonly()])
  .meta({ id: "end" });

const rule = z
  .strictObject({
    id,
    about: z.enum([
      "form-of-service",
      "fee",
      "basis",
      "representation",
      "identification",
      "queue",
      "booking",
      "portal-hours",
      "result-form",
      "duty",
      "other",
    ]),
    clause,
    text,
  })
  .readonly()
  .meta({ id: "rule" });

const counting = z
  .strictObject({
    firstDay: z.strictObject({ is: z.enum(["next", "same"]), origin }).readonly(),
    afterHours: z.strictObject({ is: z.enum(["next-working-day", "none"]), origin }).readonly(),
    lastDay: z.strictObject({ is: z.enum(["next-working-day", "keep"]), origin }).readonly(),
    calendarChange: z.strictObject({ is: z.enum(["keep", "recompute"]), origin }).readonly(),
  })
  .readonly()
  .meta({ id: "counting" });

const pause = z
  .strictObject({ id, clause, text, steps: z.array(id).min(1).readonly(), origin })
  .readonly()
  .meta({ id: "pause" });

const acceptance = z
  .strictObject({
    code: z.enum(findingCodes),
    clause,
    channel: channel.exactOptional(),
    about: sentence.exactOptional(),
    because: text,
  })
  .readonly()
  .meta({ id: "acceptance" });

const storage = z
  .strictObject({
    clause,
    at: z.enum(["centre", "provider"]),
    step: id,
    keep: term,
    then: z.literal("return-to-provider"),
    sentAgainWithin: term.exactOptional(),
    text,
  })
  .readonly()
  .meta({ id: "storage" });

/** An edition as the file has it: documents and shared questions are named here and described in the standard. */
export const editionOnRecord = z
  .strictObject({
    id: editionId,
    onRecord: z.literal(true),
    from,
    until: until.exactOptional(),
    act: id,
    part: sentence,
    amendedBy: z.array(z.strictObject({ act: id, clauses: z.array(clause).min(1).readonly() }).readonly()).readonly(),
    trainingDate: date,
    clauses: z.array(clause).min(1).readonly(),
    notCarried,
    provider,
    centre: partyOfText.exactOptional(),
    department: partyOfText.exactOptional(),
    channels: z.array(wayToApply).min(1).readonly(),
    notOffered: z.array(z.strictObject({ clause, text }).readonly()).readonly().exactOptional(),
    rules: z.array(rule).readonly(),
    actorsListed: z
      .strictObject({ clause, roles: z.array(role).min(1).readonly() })
      .readonly()
      .exactOptional(),
    annexes: z
      .array(
        z
          .strictObject({ clause, title: text, onRecord: z.boolean(), referredFrom: z.array(clause).readonly() })
          .readonly(),
      )
      .readonly(),
    products: z.array(product).readonly(),
    signer: z
      .strictObject({ party: z.enum(["representative", "applicant", "applicant-or-representative"]), clause })
      .readonly(),
    standard: z.strictObject({ id, edition: sentence }).readonly(),
    questions: z
      .array(z.union([id, question]))
      .min(1)
      .readonly(),
    documents: z.array(z.union([id, z.strictObject({ id, clause }).readonly()])).readonly(),
    counting,
    warnAfterPercent: z.int().min(1).max(99).exactOptional(),
    pauses: z.array(pause).min(1).readonly().exactOptional(),
    issueAfterHours: z.strictObject({ clause, text }).readonly().exactOptional(),
    totalTerm: z
      .strictObject({ ...termKeys, clause, text })
      .readonly()
      .exactOptional(),
    procedures: z.array(procedure).min(1).readonly(),
    refusals: z.array(refusal).readonly(),
    windows: z.array(filingWindow).readonly(),
    storage: storage.exactOptional(),
    assumptions: z.array(z.strictObject({ id, clause, what: text, because: text }).readonly()).readonly(),
    accepted: z.array(acceptance).min(1).readonly().exactOptional(),
  })
  .readonly()
  .meta({ id: "edition" });

export const editionNotOnRecord = z
  .strictObject({ id: editionId, onRecord: z.literal(false), from, until: until.exactOptional(), because: text })
  .readonly()
  .meta({ id: "edition-not-on-record" });

export type EditionOnRecordFile = z.infer<typeof editionOnRecord>;
