import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { applicationRecord, evidenceBytes, filingOf, recordBytes, signerOf } from "@reglament/server";
import { makeDraft, type NewSignature, storeAttachment } from "@reglament/store";
import { type FilledApplication, playerFor } from "./fill-application.ts";
import type { PreparedCommand, WalkScene } from "./walk-scene.ts";
import { walkOffice } from "./walk-world.ts";

const MOST_BYTES = 1024;

/** Writes the draft with its documents, signs it, and makes the command that files it. */
export async function prepareFiling(
  scene: WalkScene,
  application: FilledApplication,
  filedAt: Instant,
): Promise<PreparedCommand> {
  const { law, world, request, services } = scene;
  const signer = playerFor(law, world.cast, signerOf(law, request.channel, application.answers));
  const writer = request.channel === "portal" ? signer : world.cast.official.chancellery;
  const draft = {
    region: world.region,
    draftId: randomUUID(),
    personId: writer.person,
    regulation: law.regulation,
    edition: law.id,
    channel: request.channel,
    office: walkOffice,
    answers: application.answers,
    madeAt: filedAt,
  };
  await makeDraft(services.pool, draft);
  const attachments = await attach(scene, draft.draftId, application);
  const record = applicationRecord({
    region: world.region,
    draftId: draft.draftId,
    edition: law,
    channel: request.channel,
    office: walkOffice,
    answers: application.answers,
    attachments,
    preparedAt: filedAt,
  });
  const bytes = recordBytes(record);
  const signature =
    request.channel === "portal" ? { personId: signer.person, ...signer.sign(bytes, filedAt) } : undefined;
  return { actor: writer.actor, ...(await filingOf(services.pool, law, { bytes, record }, signature)) };
}

/** Signs bytes of the case by a person of the cast, ready for the store. */
export function signed(
  by: WalkScene["world"]["cast"]["applicant"],
  content: Uint8Array,
  documentId: string,
  at: Instant,
): NewSignature {
  const { cms, evidence } = by.sign(content, at);
  return {
    signatureId: randomUUID(),
    documentId,
    personId: by.person,
    cms,
    evidence: evidenceBytes(evidence),
  };
}

/** What an event says of a signature. */
export function referenceTo({ documentId, cms }: NewSignature): { documentId: string; sha256: string } {
  return { documentId, sha256: createHash("sha256").update(cms).digest("hex") };
}

async function attach({ services, world }: WalkScene, draftId: string, { documents }: FilledApplication) {
  const stored = [];
  for (const { id: kind } of documents) {
    const attachment = {
      region: world.region,
      attachmentId: randomUUID(),
      draftId,
      kind,
      fileName: `${kind}.pdf`,
      mediaType: "application/pdf",
    };
    const content = [Buffer.from(`%PDF-1.7\n% ${kind}\n%%EOF\n`, "utf8")];
    const outcome = await storeAttachment(services.pool, attachment, streamOf(content), { maxBytes: MOST_BYTES });
    if ("rejected" in outcome) throw new Error(`the walk's own document wasn't stored: ${outcome.rejected}`);
    stored.push({ ...attachment, ...outcome });
  }
  return stored;
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks;
}
