import { z } from "zod";
import { document, question } from "../form/form-schema.ts";
import { template } from "./outcome-schema.ts";
import { act, id, origin, sentence, termKeys, text } from "./schema-parts.ts";

const standardEdition = z
  .strictObject({
    /** The act's year and number, "2015-179". */
    id: sentence,
    act,
    totalTerm: z
      .strictObject({ ...termKeys, origin, text })
      .readonly()
      .exactOptional(),
    waiting: z
      .array(z.strictObject({ id, ...termKeys, origin, text }).readonly())
      .readonly()
      .exactOptional(),
    questions: z.array(question).readonly().exactOptional(),
    documents: z.array(document).readonly(),
    grounds: z.array(z.strictObject({ id, text, origin }).readonly()).readonly().exactOptional(),
    templates: z.array(template).readonly().exactOptional(),
  })
  .readonly()
  .meta({ id: "standard-edition" });

/** A ministry's standard, as far as it is known: what regulations of all regions take over from it. */
export const standardFile = z
  .strictObject({ title: text, editions: z.array(standardEdition).min(1).readonly() })
  .readonly();

export type StandardFile = z.infer<typeof standardFile>;
export type StandardEditionFile = z.infer<typeof standardEdition>;
