/** The reasons of a refusal in the executor's words: personal data, kept apart from the events. */
import { randomUUID } from "node:crypto";
import { canonicalBytes, makePersonalContent } from "@reglament/store";
import { z } from "zod";

const schema = z.strictObject({ reasons: z.string() });

/** Makes the content to be stored, and the digest that the event carries. */
export function reasonsContent(reasons: string): ReturnType<typeof makePersonalContent> {
  const bytes = canonicalBytes({ reasons } satisfies z.infer<typeof schema>);
  return makePersonalContent({ personalId: randomUUID(), kind: "reasons", bytes });
}

/**
 * Reads the stored bytes back.
 *
 * @throws ZodError or SyntaxError for bytes that {@link reasonsContent} didn't make
 */
export function readReasons(bytes: Uint8Array): string {
  return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).reasons;
}
