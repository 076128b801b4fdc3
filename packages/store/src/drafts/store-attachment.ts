import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { Queryable } from "../queryable.ts";
import { inTransaction } from "../transaction.ts";
import type { Attachment } from "./attachment.ts";

/** Why an attachment wasn't stored; nothing of it stays behind. */
export const attachmentRejections = {
  ATTACHMENT_TOO_LARGE: "The file is larger than allowed.",
  ATTACHMENT_EMPTY: "The file has no content.",
  DRAFT_NOT_OPEN: "The draft was filed or removed in the meantime.",
} as const;
export type AttachmentRejectionCode = keyof typeof attachmentRejections;

export interface AttachmentRejected {
  readonly rejected: AttachmentRejectionCode;
  readonly facts: Readonly<Record<string, number>>;
}

/** The size of a stored chunk; also the most of a file that is in memory at a time. */
const chunkBytes = 1_048_576;

/**
 * Stores a file as it streams in, in one transaction: when this returns an id, the bytes last.
 *
 * The stream is read only as fast as the chunks are stored. It keeps one
 * connection for as long as it flows, so limit how many and how slowly; an
 * upload that stands still for a minute is ended by the database.
 *
 * @param content - an error that it throws undoes everything and is passed on
 * @param limits.maxBytes - reading stops behind this size
 */
export async function storeAttachment(
  pool: Pool,
  attachment: Required<Pick<Attachment, "region" | "attachmentId" | "draftId" | "kind" | "fileName" | "mediaType">>,
  content: AsyncIterable<Uint8Array>,
  limits: { readonly maxBytes: number },
): Promise<Pick<Attachment, "attachmentId" | "sizeBytes" | "sha256"> | AttachmentRejected> {
  const { region, attachmentId } = attachment;
  try {
    return await inTransaction(pool, async (db) => {
      const hash = createHash("sha256");
      let sizeBytes = 0;
      let ordinal = 0;
      for await (const chunk of rechunked(content)) {
        sizeBytes += chunk.length;
        if (sizeBytes > limits.maxBytes) throw new Undone("ATTACHMENT_TOO_LARGE", { maxBytes: limits.maxBytes });
        hash.update(chunk);
        await insertChunk(db, region, attachmentId, ordinal, chunk);
        ordinal += 1;
      }
      if (sizeBytes === 0) throw new Undone("ATTACHMENT_EMPTY", {});
      const sha256 = hash.digest("hex");
      if (!(await insertAttachment(db, { ...attachment, sizeBytes, sha256 }))) throw new Undone("DRAFT_NOT_OPEN", {});
      return { attachmentId, sizeBytes, sha256 };
    });
  } catch (error) {
    if (error instanceof Undone) return { rejected: error.rejected, facts: error.facts };
    throw error;
  }
}

/** Carries a rejection out of the transaction, which only a thrown error undoes. */
class Undone extends Error {
  readonly rejected: AttachmentRejectionCode;
  readonly facts: Readonly<Record<string, number>>;

  constructor(rejected: AttachmentRejectionCode, facts: Readonly<Record<string, number>>) {
    super(attachmentRejections[rejected]);
    this.rejected = rejected;
    this.facts = facts;
  }
}

async function insertChunk(
  db: Queryable,
  region: string,
  attachmentId: string,
  ordinal: number,
  bytes: Uint8Array,
): Promise<void> {
  await db.query({
    name: "insert-attachment-chunk",
    text: "insert into attachment_chunk (region, attachment_id, ordinal, bytes) values ($1, $2, $3, $4)",
    values: [region, attachmentId, ordinal, bytes],
  });
}

/** The draft's row is locked only for this last moment, so a slow upload doesn't hold up the form. */
async function insertAttachment(
  db: Queryable,
  stored: Required<Omit<Attachment, "caseId" | "storedAt">>,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "insert-attachment",
    text: `with thawed as (
             update draft set signing_bytes = null, revision = revision + 1
              where region = $1 and draft_id = $3 and filed_case is null returning draft_id)
           insert into attachment (region, attachment_id, draft_id, kind, file_name, media_type, size_bytes, sha256)
           select $1, $2, draft_id, $4, $5, $6, $7, decode($8, 'hex') from thawed`,
    values: [
      stored.region,
      stored.attachmentId,
      stored.draftId,
      stored.kind,
      stored.fileName,
      stored.mediaType,
      stored.sizeBytes,
      stored.sha256,
    ],
  });
  return rowCount === 1;
}

/** The same bytes in pieces of {@link chunkBytes}, the last one shorter. */
async function* rechunked(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  for await (const piece of content) {
    pending.push(piece);
    pendingBytes += piece.length;
    if (pendingBytes < chunkBytes) continue;
    const joined = Buffer.concat(pending);
    let from = 0;
    for (; from + chunkBytes <= joined.length; from += chunkBytes) yield joined.subarray(from, from + chunkBytes);
    pending = [joined.subarray(from)];
    pendingBytes = joined.length - from;
  }
  if (pendingBytes > 0) yield Buffer.concat(pending);
}
