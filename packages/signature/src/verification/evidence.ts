/**
 * Long-term evidence: everything a verdict rested on, in one file beside the signature.
 *
 * With it and the anchor the same verdict is reached years later without a network: the certificates of the chain, the
 * revocation data of the day and the time stamp that shows which day it was. The file is DER:
 *
 *     Evidence ::= SEQUENCE {
 *       version      INTEGER (1),
 *       certificates SEQUENCE OF Certificate,
 *       crls         SEQUENCE OF CertificateList,
 *       ocsp         SEQUENCE OF OCSPResponse,
 *       timeStamps   SEQUENCE OF ContentInfo }
 *
 * It needs no signature of its own: each part is signed by whom it comes from, and what is added or taken away can make
 * a verdict worse, never better.
 */
import { MalformedError } from "../der/malformed.ts";
import { type DerElement, elementsWithin, Fields, readDer, Tag } from "../der/read-der.ts";
import { readInteger } from "../der/read-values.ts";
import { encode, integer, sequence } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import type { Trust } from "./trust.ts";
import type { Verdict } from "./verdict.ts";

/** What is kept beside a signature, all DER. */
export interface Evidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
  /** Tokens over the signature that are not inside it. */
  readonly timeStamps: readonly Uint8Array[];
}

/**
 * Returns what a verdict rested on.
 *
 * @param timeStamps - tokens over the signature that are not inside the CMS
 */
export function evidenceOf({ evidence }: Verdict, timeStamps: readonly Uint8Array[] = []): Evidence {
  return {
    certificates: [...evidence.chain, ...(evidence.timeStampChain ?? [])],
    crls: evidence.crls,
    ocspResponses: evidence.ocspResponses ?? [],
    timeStamps,
  };
}

/** Returns evidence as one file. */
export function writeEvidence({ certificates, crls, ocspResponses, timeStamps }: Evidence): Uint8Array {
  const lists = [certificates, crls, ocspResponses, timeStamps].map((parts) => encode(Tag.sequence, ...parts));
  return sequence(integer(1), ...lists);
}

/**
 * Reads what {@link writeEvidence} wrote. Nothing is verified.
 *
 * @throws MalformedError when it is no evidence
 */
export function readEvidence(der: Uint8Array): Evidence {
  if (der.length > limits.evidenceBytes) throw new MalformedError("too large");
  const fields = new Fields(readDer(der));
  if (readInteger(fields.take(Tag.integer)) !== 1n) throw new MalformedError("not version 1");
  const [certificates, crls, ocspResponses, timeStamps] = [1, 2, 3, 4].map(() => partsOf(fields.take(Tag.sequence)));
  fields.end();
  return {
    certificates: certificates ?? [],
    crls: crls ?? [],
    ocspResponses: ocspResponses ?? [],
    timeStamps: timeStamps ?? [],
  };
}

function partsOf(list: DerElement): readonly Uint8Array[] {
  return elementsWithin(list, limits.evidenceParts).map(({ bytes }) => bytes);
}

/** Returns the trust with the evidence added to it; it adds no anchors. Give its time stamps to the verification as well. */
export function withEvidence(trust: Trust, { certificates, crls, ocspResponses }: Evidence): Trust {
  return {
    anchors: trust.anchors,
    intermediates: [...trust.intermediates, ...certificates],
    crls: [...trust.crls, ...crls],
    ocspResponses: [...(trust.ocspResponses ?? []), ...ocspResponses],
  };
}
