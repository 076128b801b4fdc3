/** Papers of a walked case: documents made for it, signatures over them, and scans of sheets signed by hand. */
import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { DocumentReference, HandSignature, SignatureReference } from "@reglament/engine";
import { evidenceBytes } from "@reglament/server";
import type { NewDocument, NewSignature } from "@reglament/store";
import type { Player } from "./cast.ts";

/** As what the scan of a paper signed by hand is stored. */
const SIGNED_SHEET = "signed-sheet";
const SCAN_TYPE = "application/pdf";

/** Signs bytes of the case by a person of the cast, ready for the store. */
export function signed(by: Player, content: Uint8Array, documentId: string, at: Instant): NewSignature {
  const { cms, evidence } = by.sign(content, at);
  return { signatureId: randomUUID(), documentId, personId: by.person, cms, evidence: evidenceBytes(evidence) };
}

/** What an event says of a signature. */
export function referenceTo({ documentId, cms }: NewSignature): SignatureReference {
  return { documentId, sha256: sha256Of(cms) };
}

/** What an event says of a document. */
export function documentReference({ documentId, product, bytes }: NewDocument): DocumentReference {
  return { documentId, product, sha256: sha256Of(bytes) };
}

/** A sheet signed by hand at a moment, with its scan; a paper on a blank is the blank itself. */
export function signedByHand(
  signedAt: Instant,
  sheet = "000001",
): { readonly hand: HandSignature; readonly scan: NewDocument } {
  const scan = aScan(SIGNED_SHEET);
  const { documentId, bytes } = scan;
  return { hand: { sheet, signedAt, scan: { documentId, sha256: sha256Of(bytes) } }, scan };
}

/** A scanned page, stored as this. */
export function aScan(product: string): NewDocument {
  return { documentId: randomUUID(), product, mediaType: SCAN_TYPE, bytes: aPage(product) };
}

/** The bytes of a scanned page. */
export function aPage(shows: string): Uint8Array {
  return Buffer.from(`%PDF-1.7\n% ${shows}\n%%EOF\n`, "utf8");
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
