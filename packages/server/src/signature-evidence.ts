/**
 * Stored signatures: what their verdict rested on, and the verdict again.
 *
 * Chain, revocation data and time stamp are kept with the signature, because years later nobody hands out the answers of
 * the day any more.
 */
import {
  type Evidence,
  readEvidence,
  type Trust,
  type Verdict,
  withEvidence,
  writeEvidence,
} from "@reglament/signature";
import type { StoredSignature } from "@reglament/store";
import type { Services } from "./services.ts";
import type { Question } from "./verification/verifier.ts";

/**
 * Returns the evidence as bytes for the store, in the form that `reglament verify --evidence` reads.
 *
 * @param timeStamps - tokens over the signature that aren't inside it
 */
export function evidenceBytes(evidence: Verdict["evidence"], timeStamps: readonly Uint8Array[] = []): Uint8Array {
  return writeEvidence({
    certificates: [...evidence.chain, ...(evidence.timeStampChain ?? [])],
    crls: evidence.crls,
    ocspResponses: evidence.ocspResponses ?? [],
    timeStamps,
  });
}

/** Rows from before there was revocation data of other kinds, or time stamps, are JSON with base64 in it. */
function readStored(bytes: Uint8Array): Evidence {
  if (bytes[0] !== "{".codePointAt(0)) return readEvidence(bytes);
  const { chain, crls } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { chain: string[]; crls: string[] };
  return { certificates: chain.map(fromBase64), crls: crls.map(fromBase64), ocspResponses: [], timeStamps: [] };
}

/** Returns the time stamps over a stored signature that aren't inside it. */
export function keptTimeStamps({ evidence }: Pick<StoredSignature, "evidence">): readonly Uint8Array[] {
  return readStored(evidence).timeStamps;
}

/** Returns what is kept beside a signature as one file, whichever form it was stored in. */
export function evidenceFile({ evidence }: Pick<StoredSignature, "evidence">): Uint8Array {
  return writeEvidence(readStored(evidence));
}

/**
 * Returns what to ask about a stored signature, for the moment of its first verification.
 *
 * @param content - the bytes that were signed
 * @param trust - what is believed today; the kept evidence adds to it, but no anchors
 */
export function questionAgain(signature: StoredSignature, content: Uint8Array, trust: Trust): Question {
  const evidence = readStored(signature.evidence);
  return {
    cms: signature.cms,
    content,
    trust: withEvidence(trust, evidence),
    timeStamps: evidence.timeStamps,
    at: signature.verifiedAt,
    use: "sign",
  };
}

/**
 * Returns the signatures without repetition: one that had to wait for its check is stored once more with what settled it.
 * It counts from when it was received, and by all that is known of it.
 *
 * @param stored - the oldest first
 */
export function settledSignatures(stored: readonly StoredSignature[]): readonly StoredSignature[] {
  const settled = new Map<string, StoredSignature>();
  for (const signature of stored) {
    const key = Buffer.from(signature.cms).toString("base64");
    const first = settled.get(key);
    settled.set(key, first === undefined ? signature : { ...first, evidence: signature.evidence });
  }
  return [...settled.values()];
}

/** Judges a stored signature again by what is kept beside it and today's anchors; nobody is asked. */
export async function verdictAgain(
  services: Services,
  region: string,
  signature: StoredSignature,
  content: Uint8Array,
): Promise<Verdict> {
  const trust = await services.trustAt(region, signature.verifiedAt, "left-out");
  const { verdict } = await services.signatures.own.judge(questionAgain(signature, content, trust));
  return verdict;
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}
