import { randomBytes, randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { storeAttachment } from "../drafts/store-attachment.ts";
import { aDraftOf } from "./a-draft.ts";
import { aPerson } from "./a-world.ts";

/** Attaches a file of random bytes to somebody's new draft. */
export async function anAttachment(pool: Pool, region: string, sizeBytes: number): Promise<void> {
  const { draftId } = await aDraftOf(pool, region, (await aPerson(pool)).personId);
  const file = { kind: "medical-certificate", fileName: "анықтама\t1.pdf", mediaType: "application/pdf" };
  const attachment = { region, draftId, attachmentId: randomUUID(), ...file };
  await storeAttachment(pool, attachment, inPieces(sizeBytes), { maxBytes: sizeBytes });
}

async function* inPieces(sizeBytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let sent = 0; sent < sizeBytes; sent += 1_000_000) yield randomBytes(Math.min(1_000_000, sizeBytes - sent));
}
