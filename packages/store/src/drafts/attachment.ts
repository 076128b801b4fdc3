import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** A file attached to a draft, or taken over by the case. */
export interface Attachment {
  readonly region: string;
  readonly attachmentId: string;
  readonly draftId?: string;
  readonly caseId?: string;
  /** Document kind of the edition. */
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Machine time. */
  readonly storedAt: Instant;
}

const columns = `region, attachment_id as "attachmentId", draft_id as "draftId", case_id as "caseId", kind,
  file_name as "fileName", media_type as "mediaType", size_bytes::float8 as "sizeBytes",
  encode(sha256, 'hex') as sha256, epoch_ms(stored_at) as "storedAt"`;

/** Returns what is known of an attachment, undefined when there is none of this id. */
export async function findAttachment(
  db: Queryable,
  region: string,
  attachmentId: string,
): Promise<Attachment | undefined> {
  const { rows } = await db.query<Row<Attachment>>({
    name: "find-attachment",
    text: `select ${columns} from attachment where region = $1 and attachment_id = $2 and erased_at is null`,
    values: [region, attachmentId],
  });
  return rows[0] && withoutNulls<Attachment>(rows[0]);
}

/** Returns the attachments of a draft or a case, in the order of their arrival. */
export async function listAttachments(
  db: Queryable,
  region: string,
  owner: { readonly draftId: string } | { readonly caseId: string },
): Promise<readonly Attachment[]> {
  const { rows } = await db.query<Row<Attachment>>({
    name: "list-attachments",
    text: `select ${columns} from attachment
            where region = $1 and (draft_id = $2 or case_id = $3) and erased_at is null order by stored_at, attachment_id`,
    values: [region, "draftId" in owner ? owner.draftId : null, "caseId" in owner ? owner.caseId : null],
  });
  return rows.map((row) => withoutNulls<Attachment>(row));
}

/** Removes an attachment from its draft. @returns false when a case has it or it isn't there */
export async function removeAttachment(
  db: Queryable,
  region: string,
  draftId: string,
  attachmentId: string,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "remove-attachment",
    text: `with thawed as (
             update draft set signing_bytes = null, revision = revision + 1
              where region = $1 and draft_id = $2 and filed_case is null returning draft_id)
           delete from attachment a using thawed t
            where a.region = $1 and a.attachment_id = $3 and a.draft_id = t.draft_id`,
    values: [region, draftId, attachmentId],
  });
  return rowCount === 1;
}

/** Reads an attachment's bytes, chunk by chunk, holding no connection in between. Ends at once when there is none. */
export async function* readAttachment(
  db: Queryable,
  region: string,
  attachmentId: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let ordinal = 0; ; ordinal += 1) {
    const { rows } = await db.query<{ bytes: Uint8Array }>({
      name: "read-attachment-chunk",
      text: "select bytes from attachment_chunk where region = $1 and attachment_id = $2 and ordinal = $3",
      values: [region, attachmentId, ordinal],
    });
    if (rows[0] === undefined) return;
    yield rows[0].bytes;
  }
}
