import { type Instant, instant } from "@reglament/calendar";
import { freezeSigningBytes, saveAnswers } from "@reglament/store";
import type { Visit } from "../visit.ts";
import { type ApplicationRecord, applicationRecord, readApplicationRecord, recordBytes } from "./application-record.ts";
import type { DraftInHand } from "./draft-in-hand.ts";

/** The request as it is signed: the exact bytes, and what they say. */
export interface Request {
  readonly bytes: Uint8Array;
  readonly record: ApplicationRecord;
}

/** Makes the record of a draft as it stands. */
export function recordOf(taken: DraftInHand, preparedAt: Instant): ApplicationRecord {
  const { draft, edition, answers, attachments } = taken;
  if (draft.office === undefined) throw new Error("a draft without an office isn't ready to be signed");
  const { region, draftId, channel, office, counter } = draft;
  return applicationRecord({
    region,
    draftId,
    edition,
    channel,
    office,
    ...(channel === "centre" && counter !== undefined ? { centre: counter } : {}),
    answers,
    attachments,
    preparedAt,
  });
}

/** The bytes frozen before, when they still say what the draft says; undefined when they don't or there are none. */
export function frozenRequest(taken: DraftInHand): Request | undefined {
  const { signingBytes } = taken.draft;
  if (signingBytes === undefined) return undefined;
  const record = readApplicationRecord(signingBytes);
  const now = recordBytes(recordOf(taken, instant(record.preparedAt)));
  return Buffer.from(now).equals(signingBytes) ? { bytes: signingBytes, record } : undefined;
}

/**
 * Freezes the bytes to sign. The same page opened again gives the same bytes,
 * so that a file downloaded before can still be signed; a change makes new ones.
 *
 * @returns undefined when the draft changed in this very moment: open the page again
 */
export async function freezeRequest(visit: Visit, taken: DraftInHand): Promise<Request | undefined> {
  const { pool } = visit.services;
  const { region, draftId, signingBytes } = taken.draft;
  const frozen = frozenRequest(taken);
  if (frozen !== undefined) return frozen;
  let { revision } = taken.draft;
  if (signingBytes !== undefined) {
    // The first bytes last, so old ones have to go first; saving counts one revision on.
    await saveAnswers(pool, { region, draftId, answers: {}, changedAt: visit.world.now });
    revision += 1;
  }
  const made = recordBytes(recordOf(taken, visit.world.now));
  const bytes = await freezeSigningBytes(pool, { region, draftId, revision }, made);
  return bytes && { bytes, record: readApplicationRecord(bytes) };
}
