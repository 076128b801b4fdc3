/** Time-stamp requests (RFC 3161, 2.4.1): made for the authority's service, read by the training authority. */
import { digestOf } from "../algorithms.ts";
import { parseSignedData } from "../cms/signed-data.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, Fields, readDer, Tag } from "../der/read-der.ts";
import { readBoolean, readInteger, readOid } from "../der/read-values.ts";
import { booleanTrue, integer, oid, sequence } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { type MessageImprint, readImprint, writeImprint } from "./time-stamp-info.ts";

/** What is asked of a time-stamp service. */
export interface TimeStampRequest {
  readonly imprint: MessageImprint;
  /** Object identifier of the policy wished for; undefined leaves it to the service. */
  readonly policy: string | undefined;
  /** What the answer must repeat. */
  readonly nonce: bigint | undefined;
  /** Whether the token is to hold the service's certificate; what verifies years later needs it. */
  readonly certificateWanted: boolean;
}

/** Returns a request in DER, of version 1: services refuse others. */
export function writeTimeStampRequest(request: TimeStampRequest): Uint8Array {
  return sequence(
    integer(1),
    writeImprint(request.imprint),
    ...(request.policy === undefined ? [] : [oid(request.policy)]),
    ...(request.nonce === undefined ? [] : [integer(request.nonce)]),
    ...(request.certificateWanted ? [booleanTrue()] : []),
  );
}

/**
 * Returns the request that makes a CMS a CAdES-T: over the value of one of its signatures.
 *
 * @param cms - DER or BER
 * @param options.index - which signature, from 0; the first by default
 * @param options.digestAlgorithm - object identifier; SHA-256 by default
 * @throws MalformedError when it can't be read, has no such signature, or the digest isn't known
 */
export function timeStampRequestFor(
  cms: Uint8Array,
  options: {
    readonly index?: number;
    readonly digestAlgorithm?: string;
    readonly policy?: string;
    readonly nonce?: bigint;
  } = {},
): Uint8Array {
  const signature = parseSignedData(cms).signerInfos[options.index ?? 0]?.signature;
  if (signature === undefined) throw new MalformedError("there is no such signature");
  const digestAlgorithm = options.digestAlgorithm ?? Oid.sha256;
  const digest = digestOf(digestAlgorithm, signature);
  if (typeof digest === "string") throw new MalformedError(`no digest ${digestAlgorithm}: ${digest}`);
  const { policy, nonce } = options;
  return writeTimeStampRequest({ imprint: { digestAlgorithm, digest }, policy, nonce, certificateWanted: true });
}

/**
 * Returns what a request asks.
 *
 * @throws MalformedError when it is none, or has extensions, which nobody here would understand
 */
export function readTimeStampRequest(der: Uint8Array): TimeStampRequest {
  if (der.length > limits.timeStampBytes) throw new MalformedError("too large");
  const fields = new Fields(readDer(der));
  if (readInteger(fields.take(Tag.integer)) !== 1n) throw new MalformedError("not version 1");
  const imprint = readImprint(fields.take(Tag.sequence));
  const policy = fields.takeIf(Tag.oid);
  const nonce = fields.takeIf(Tag.integer);
  const certificateWanted = fields.takeIf(Tag.boolean);
  if (fields.takeIf(context(0)) !== undefined) throw new MalformedError("extensions that are not known");
  fields.end();
  return {
    imprint,
    policy: policy && readOid(policy),
    nonce: nonce && readInteger(nonce),
    certificateWanted: certificateWanted !== undefined && readBoolean(certificateWanted),
  };
}
