import type { Verdict } from "@reglament/signature";
import { findDocument, listSignatures } from "@reglament/store";
import { evidenceFile, verdictAgain } from "../signature-evidence.ts";
import type { Visit } from "../visit.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { type ResultDocument, readResultDocument } from "../workplace/result-document.ts";

/** The paper that ended a case, with its signature as it is judged today. */
export interface IssuedResult {
  readonly document: ResultDocument;
  readonly bytes: Uint8Array;
  readonly cms: Uint8Array;
  /** What was kept beside the signature, in the form that `reglament verify --evidence` reads. */
  readonly evidence: Uint8Array;
  readonly verdict: Verdict;
}

/**
 * Returns the signed paper of a case; undefined before it was issued, and once it was erased.
 * What is signed but not issued isn't shown yet.
 */
export async function findResult(visit: Visit, { state, key, erased }: CaseInHand): Promise<IssuedResult | undefined> {
  const { signed, outcome } = state;
  if (erased || signed === undefined || (outcome !== "result" && outcome !== "refusal")) return undefined;
  const { pool } = visit.services;
  const { documentId } = signed.document;
  const [stored, signatures] = await Promise.all([
    findDocument(pool, key.region, documentId),
    listSignatures(pool, key.region, documentId),
  ]);
  const signature = signatures.at(-1);
  if (stored === undefined || signature === undefined) throw new Error(`the signed paper ${documentId} is gone`);
  return {
    document: readResultDocument(stored.bytes),
    bytes: stored.bytes,
    cms: signature.cms,
    evidence: evidenceFile(signature),
    verdict: await verdictAgain(visit.services, key.region, signature, stored.bytes),
  };
}
