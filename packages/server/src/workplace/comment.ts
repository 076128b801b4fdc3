/** What officials write beside the text of the law: personal data, kept apart from the events. */
import { randomUUID } from "node:crypto";
import { canonicalBytes, makePersonalContent } from "@reglament/store";
import { z } from "zod";

const schema = z.strictObject({ comment: z.string() });

/** Makes the content to be stored, and the digest that the event carries. */
export function commentContent(comment: string): ReturnType<typeof makePersonalContent> {
  const bytes = canonicalBytes({ comment } satisfies z.infer<typeof schema>);
  return makePersonalContent({ personalId: randomUUID(), kind: "comment", bytes });
}

/**
 * Reads the stored bytes back.
 *
 * @throws ZodError or SyntaxError for bytes that {@link commentContent} didn't make
 */
export function readComment(bytes: Uint8Array): string {
  return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).comment;
}
