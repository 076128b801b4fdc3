import { z } from "zod";
import { editionNotOnRecord, editionOnRecord } from "./edition-schema.ts";
import { text } from "./schema-parts.ts";

/** A regulation file, before its acts and standards are taken in and its cross references checked. */
export const regulationFile = z
  .strictObject({
    title: text,
    about: text,
    editions: z
      .array(z.discriminatedUnion("onRecord", [editionOnRecord, editionNotOnRecord]))
      .min(1)
      .readonly(),
  })
  .readonly();

export type RegulationFile = z.infer<typeof regulationFile>;
