import { z } from "zod";
import { editionNotOnRecord, editionOnRecord } from "./edition-schema.ts";
import { act, actKeys, clause, dateFact, text } from "./schema-parts.ts";

/** A regulation file, before its standards are taken in and its cross references checked. */
export const regulationFile = z
  .strictObject({
    title: text,
    about: text,
    identity: z
      .strictObject({
        authority: text,
        act,
        inForce: dateFact,
        amendments: z
          .array(z.strictObject({ ...actKeys, inForce: dateFact, clauses: z.array(clause).readonly() }).readonly())
          .readonly(),
        repealed: z.strictObject({ by: act, effect: dateFact }).readonly().exactOptional(),
      })
      .readonly(),
    editions: z
      .array(z.discriminatedUnion("onRecord", [editionOnRecord, editionNotOnRecord]))
      .min(1)
      .readonly(),
  })
  .readonly();

export type RegulationFile = z.infer<typeof regulationFile>;
