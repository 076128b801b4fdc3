import { createHash, randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { findAttachment, listAttachments, readAttachment, removeAttachment } from "./attachment.ts";
import { findDraft, freezeSigningBytes, removeDraft } from "./draft.ts";
import { storeAttachment } from "./store-attachment.ts";

const { pool, owner } = await testDatabase();
const { region } = await aWorld(pool);
const limits = { maxBytes: 5_000_000 };

async function anUpload() {
  const { draftId } = await aDraftOf(pool, region, (await aPerson(pool)).personId);
  const file = { kind: "medical-certificate", fileName: "анықтама.pdf", mediaType: "application/pdf" };
  return { region, draftId, attachmentId: randomUUID(), ...file };
}

/** The bytes as a network would bring them, in pieces of uneven size. */
async function* inPieces(bytes: Uint8Array, pieceBytes = 70_001): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes);
}

async function read(attachmentId: string): Promise<{ bytes: Buffer; chunks: number }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readAttachment(pool, region, attachmentId)) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), chunks: chunks.length };
}

async function countChunks(attachmentId: string): Promise<number> {
  const { rows } = await owner.query("select from attachment_chunk where attachment_id = $1", [attachmentId]);
  return rows.length;
}

describe("storeAttachment", () => {
  test.each([1, 1_048_576, 1_048_577, 3_500_000])("keeps a file of %i bytes as it came", async (size) => {
    // given
    const upload = await anUpload();
    const bytes = randomBytes(size);

    // when
    const stored = await storeAttachment(pool, upload, inPieces(bytes), limits);

    // then
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(stored).toEqual({ attachmentId: upload.attachmentId, sizeBytes: size, sha256 });
    const back = await read(upload.attachmentId);
    expect(back.bytes.equals(bytes)).toBe(true);
    expect(back.chunks).toBe(Math.ceil(size / 1_048_576));
    expect(await findAttachment(pool, region, upload.attachmentId)).toMatchObject({
      ...upload,
      sizeBytes: size,
      sha256,
    });
  });

  test("stops reading behind the limit and leaves nothing behind", async () => {
    // given
    const upload = await anUpload();
    let read = 0;
    async function* endless() {
      for (; ; read += 1) yield randomBytes(500_000);
    }

    // when
    const stored = await storeAttachment(pool, upload, endless(), { maxBytes: 2_000_000 });

    // then
    expect(stored).toEqual({ rejected: "ATTACHMENT_TOO_LARGE", facts: { maxBytes: 2_000_000 } });
    expect(read).toBeLessThan(10);
    expect(await countChunks(upload.attachmentId)).toBe(0);
    expect(await listAttachments(pool, region, upload)).toEqual([]);
  });

  test("leaves nothing behind when the connection of the upload breaks", async () => {
    // given
    const upload = await anUpload();
    async function* broken() {
      yield randomBytes(1_500_000);
      throw new Error("aborted");
    }

    // when
    await expect(storeAttachment(pool, upload, broken(), limits)).rejects.toThrow("aborted");

    // then
    expect(await countChunks(upload.attachmentId)).toBe(0);
  });

  test("takes no empty file, and none for a draft that was filed meanwhile", async () => {
    // given
    const [empty, late] = [await anUpload(), await anUpload()];
    await carryOut(pool, aFilingStep({ region, draftId: late.draftId }));

    // then
    expect(await storeAttachment(pool, empty, inPieces(Buffer.alloc(0)), limits)).toMatchObject({
      rejected: "ATTACHMENT_EMPTY",
    });
    expect(await storeAttachment(pool, late, inPieces(randomBytes(10)), limits)).toMatchObject({
      rejected: "DRAFT_NOT_OPEN",
    });
    expect(await countChunks(late.attachmentId)).toBe(0);
  });

  test("takes back what was made ready for signing", async () => {
    // given
    const upload = await anUpload();
    await freezeSigningBytes(pool, { ...upload, revision: 1 }, Buffer.from("x"));

    // when
    await storeAttachment(pool, upload, inPieces(randomBytes(10)), limits);

    // then
    const draft = await findDraft(pool, region, upload.draftId);
    expect(draft).toMatchObject({ revision: 2 });
    expect(draft).not.toHaveProperty("signingBytes");
  });
});

describe("removeAttachment", () => {
  test("removes a draft's attachment with its bytes, also when the draft goes", async () => {
    // given
    const [one, two] = [await anUpload(), await anUpload()];
    for (const upload of [one, two]) await storeAttachment(pool, upload, inPieces(randomBytes(10)), limits);

    // when
    const foreign = await removeAttachment(pool, region, two.draftId, one.attachmentId);
    const removed = await removeAttachment(pool, region, one.draftId, one.attachmentId);
    await removeDraft(pool, region, two.draftId);

    // then
    expect([foreign, removed]).toEqual([false, true]);
    expect(await countChunks(one.attachmentId)).toBe(0);
    expect(await countChunks(two.attachmentId)).toBe(0);
    expect(await findAttachment(pool, region, two.attachmentId)).toBeUndefined();
  });

  test("leaves a case's attachment alone, and so does the database", async () => {
    // given
    const upload = await anUpload();
    const { attachmentId, draftId } = upload;
    await storeAttachment(pool, upload, inPieces(randomBytes(10)), limits);
    await carryOut(pool, aFilingStep({ region, draftId, attachmentIds: [attachmentId] }));

    // then
    expect(await removeAttachment(pool, region, draftId, attachmentId)).toBe(false);
    const removal = pool.query("delete from attachment where attachment_id = $1", [attachmentId]);
    await expect(removal).rejects.toMatchObject({ code: "23001" });
    expect((await read(attachmentId)).bytes).toHaveLength(10);
  });
});
