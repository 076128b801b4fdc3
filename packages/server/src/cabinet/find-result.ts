import type { Verdict } from "@reglament/signature";
import { findDocument, listSignatures } from "@reglament/store";
import { evidenceFile, verdictAgain } from "../signature-evidence.ts";
import type { Visit } from "../visit.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { type ResultDocument, readResultDocument } from "../workplace/result-document.ts";

/** The paper that ended a case. */
export interface IssuedResult {
  readonly document: ResultDocument;
  readonly bytes: Uint8Array;
  /** The signature as it is judged today; absent for a paper that was signed by hand. */
  readonly signed?: SignedElectronically;
}

export interface SignedElectronically {
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
  const { documentId } = signed.document;
  const stored = await findDocument(visit.services.pool, key.region, documentId);
  if (stored === undefined) throw new Error(`the signed paper ${documentId} is gone`);
  const paper = { document: readResultDocument(stored.bytes), bytes: stored.bytes };
  if (signed.signature === undefined) return paper;
  return { ...paper, signed: await signatureOf(visit, { ...key, documentId, bytes: stored.bytes }) };
}

async function signatureOf(
  { services }: Visit,
  { region, documentId, bytes }: { readonly region: string; readonly documentId: string; readonly bytes: Uint8Array },
): Promise<SignedElectronically> {
  const signatures = await listSignatures(services.pool, region, documentId);
  const signature = signatures.at(-1);
  if (signature === undefined) throw new Error(`the signature of the paper ${documentId} is gone`);
  return {
    cms: signature.cms,
    evidence: evidenceFile(signature),
    verdict: await verdictAgain(services, region, signature, bytes),
  };
}
