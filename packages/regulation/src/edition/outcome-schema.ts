import { z } from "zod";
import { channels, clause, id, origin, role, sentence, text } from "./schema-parts.ts";

export const refusal = z
  .strictObject({
    id,
    refuses: z.enum(["request", "intake", "service"]),
    shows: z.enum([
      "missing-item",
      "expired-document",
      "unreliable-data",
      "unknown-person",
      "invalid-signature",
      "no-data",
    ]),
    clause,
    text,
    origin,
    step: id,
    signedBy: z.union([role, z.literal("nobody")]),
    receipt: id.exactOptional(),
    mendable: z.boolean(),
  })
  .readonly()
  .meta({ id: "refusal" });

export const product = z
  .strictObject({
    id,
    kind: z.enum(["receipt", "working-paper", "blank", "message", "result"]),
    clause,
    title: text,
    forms: z
      .array(z.enum(["electronic", "paper"]))
      .min(1)
      .readonly(),
    channels: channels.exactOptional(),
    signedBy: z.union([role, z.enum(["applicant", "nobody"])]),
    countersignedBy: role.exactOptional(),
    signedAs: z.literal("provider").exactOptional(),
    annex: sentence.exactOptional(),
    template: id.exactOptional(),
  })
  .readonly()
  .meta({ id: "product" });

const paragraphs = z.array(sentence).min(1).readonly();

/** A paper's wording; see `PaperTemplate`. */
export const template = z
  .strictObject({
    id,
    origin,
    fields: z
      .array(
        z
          .strictObject({
            id,
            kind: z.enum(["text", "date", "school-year"]),
            label: text,
            hint: text.exactOptional(),
            needed: z.boolean(),
            maxLength: z.int().min(1).max(1000),
            capitals: z.literal(true).exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    paragraphs: z.strictObject({ kk: paragraphs, ru: paragraphs }).readonly(),
  })
  .readonly()
  .meta({ id: "template" });
