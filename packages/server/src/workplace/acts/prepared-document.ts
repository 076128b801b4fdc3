import { createHash, randomUUID } from "node:crypto";
import type { DocumentReference } from "@reglament/engine";
import type { NewDocument } from "@reglament/store";
import { readResultDocument, resultMediaType } from "../result-document.ts";

/** A paper laid before the head: its bytes to be stored, and the reference that the event carries. */
export function preparedDocument(bytes: Uint8Array): {
  readonly document: DocumentReference;
  readonly stored: NewDocument;
} {
  const documentId = randomUUID();
  const { product } = readResultDocument(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    document: { documentId, product, sha256 },
    stored: { documentId, product, mediaType: resultMediaType, bytes },
  };
}
