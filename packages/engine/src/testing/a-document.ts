import type { Instant } from "@reglament/calendar";
import type { DocumentReference, HandSignature, PersonalDigest } from "../event.ts";

/** A paper of this product. */
export function aPaper(product: string, documentId = `${product}-1`): DocumentReference {
  return { documentId, product, sha256: "dd" };
}

/** A sheet signed by hand at this moment. */
export function aHandSignature(signedAt: Instant, sheet = "000123"): HandSignature {
  return { sheet, signedAt, scan: { documentId: "scan-1", sha256: "5c" } };
}

/** Words that lie with the personal data. */
export const someWords: PersonalDigest = { personalId: "personal-9", sha256: "e0" };
