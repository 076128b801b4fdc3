import { z } from "zod";
import { act, channels, condition, id, origin, term, text } from "./schema-parts.ts";

const document = z
  .strictObject({
    id,
    title: text,
    hint: text.exactOptional(),
    expires: z.boolean(),
    channels,
    when: condition.exactOptional(),
    origin,
  })
  .readonly();

/** A ministry's standard, as far as it is known: what regulations of all regions take over from it. */
export const standardFile = z
  .strictObject({
    title: text,
    act,
    totalTerm: z.strictObject({ term, origin, text }).readonly().exactOptional(),
    documents: z.array(document).readonly(),
  })
  .readonly();

export type StandardFile = z.infer<typeof standardFile>;
