import { z } from "zod";
import { clause, date, id, sentence, text } from "../edition/schema-parts.ts";

const notCarried = z.array(z.strictObject({ clause, because: text }).readonly()).readonly();

export { notCarried };

/** How a day of the act's life is written: the fact itself, or the rule that it follows from. */
const effect = z
  .union([
    z.strictObject({ afterPublicationDays: z.int().min(1).max(365), clause: clause.exactOptional() }).readonly(),
    z.strictObject({ onRegistration: z.literal(true), clause: clause.exactOptional() }).readonly(),
    z.strictObject({ on: date, clause: clause.exactOptional() }).readonly(),
    z.strictObject({ notBefore: date, because: text, clause: clause.exactOptional() }).readonly(),
    z.strictObject({ unknown: text, clause: clause.exactOptional() }).readonly(),
  ])
  .meta({ id: "effect" });
export type EffectFile = z.infer<typeof effect>;

const legalAct = z
  .strictObject({
    id,
    name: text,
    number: sentence.exactOptional(),
    unknown: text.exactOptional(),
    signed: date.exactOptional(),
    registration: z.strictObject({ on: date, number: sentence, by: text.exactOptional() }).readonly().exactOptional(),
    published: z.strictObject({ on: date, where: text }).readonly().exactOptional(),
    inForce: effect.exactOptional(),
    effect,
    duties: z.array(z.strictObject({ clause, text }).readonly()).readonly().exactOptional(),
    signedBy: sentence.exactOptional(),
    basis: z.array(text).readonly().exactOptional(),
    changes: z
      .array(
        z
          .strictObject({ act: id, how: z.enum(["amends", "restates", "repeals"]), clause: clause.exactOptional() })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    text: id.exactOptional(),
    clauses: z.array(clause).readonly().exactOptional(),
    notCarried: notCarried.exactOptional(),
  })
  .readonly()
  .meta({ id: "legal-act" });
export type LegalActFile = z.infer<typeof legalAct>;

/** `<region>/acts.yaml`: the acts of a region's authority, and the services that an amendment took out of one. */
export const actsFile = z
  .strictObject({
    title: text,
    authority: text,
    acts: z.array(legalAct).min(1).readonly(),
    excluded: z
      .array(
        z.strictObject({ service: id, title: text, about: text, act: id, clause, by: id, because: text }).readonly(),
      )
      .readonly()
      .exactOptional(),
  })
  .readonly();
export type ActsFile = z.infer<typeof actsFile>;
