import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/** A paper of a case, without its bytes. */
export interface StoredDocument {
  readonly documentId: string;
  readonly caseId: string;
  /** Product of the edition. */
  readonly product: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Legal time. */
  readonly madeAt: Instant;
}

const columns = `document_id as "documentId", case_id as "caseId", product, media_type as "mediaType",
  octet_length(bytes) as "sizeBytes", encode(sha256, 'hex') as sha256, epoch_ms(made_at) as "madeAt"`;

/** Returns the papers of a case that weren't erased, the oldest first. */
export async function listDocuments(db: Queryable, region: string, caseId: string): Promise<readonly StoredDocument[]> {
  const { rows } = await db.query<StoredDocument>({
    name: "list-documents",
    text: `select ${columns} from document where region = $1 and case_id = $2 and erased_at is null order by made_at, document_id`,
    values: [region, caseId],
  });
  return rows;
}

/** Returns a paper with its bytes, undefined when there is none of this id or it was erased. */
export async function findDocument(
  db: Queryable,
  region: string,
  documentId: string,
): Promise<(StoredDocument & { readonly bytes: Uint8Array }) | undefined> {
  const { rows } = await db.query<StoredDocument & { readonly bytes: Uint8Array }>({
    name: "find-document",
    text: `select ${columns}, bytes from document where region = $1 and document_id = $2 and erased_at is null`,
    values: [region, documentId],
  });
  return rows[0];
}
