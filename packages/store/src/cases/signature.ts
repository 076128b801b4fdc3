import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import type { NewSignature } from "../step/step.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** A signature with all that its verdict rested on. */
export interface StoredSignature extends NewSignature {
  /** Legal time. */
  readonly verifiedAt: Instant;
}

/** Returns the signatures under a document that weren't erased, the oldest first. */
export async function listSignatures(
  db: Queryable,
  region: string,
  documentId: string,
): Promise<readonly StoredSignature[]> {
  const { rows } = await db.query<Row<StoredSignature>>({
    name: "list-signatures",
    text: `select document_id as "documentId", signature_id as "signatureId", person_id as "personId", cms, evidence,
                  epoch_ms(verified_at) as "verifiedAt"
             from signature where region = $1 and document_id = $2 and erased_at is null order by verified_at, signature_id`,
    values: [region, documentId],
  });
  return rows.map((row) => withoutNulls<StoredSignature>(row));
}
