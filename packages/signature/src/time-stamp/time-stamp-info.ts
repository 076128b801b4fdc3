/** What a time-stamp token says (TSTInfo, RFC 3161, 2.4.2). */
import { MalformedError } from "../der/malformed.ts";
import { context, type DerElement, Fields, readDer, Tag } from "../der/read-der.ts";
import { readAlgorithm, readInteger, readOid, readPreciseTime } from "../der/read-values.ts";
import { algorithm, generalizedTime, integer, nullValue, octetString, oid, sequence } from "../der/write-der.ts";

/** A digest of what is stamped. */
export interface MessageImprint {
  /** Object identifier. */
  readonly digestAlgorithm: string;
  readonly digest: Uint8Array;
}

/** A time-stamp's statement: this digest was known at that moment. */
export interface TimeStampInfo {
  /** Object identifier of the policy that the authority stamped under. */
  readonly policy: string;
  readonly imprint: MessageImprint;
  readonly serial: bigint;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly nonce: bigint | undefined;
}

/**
 * Returns what a TSTInfo says.
 *
 * @throws MalformedError when it is none, or has extensions, which nobody here would understand
 */
export function readTimeStampInfo(der: Uint8Array): TimeStampInfo {
  const fields = new Fields(readDer(der));
  if (readInteger(fields.take(Tag.integer)) !== 1n) throw new MalformedError("not version 1");
  const policy = readOid(fields.take(Tag.oid));
  const imprint = readImprint(fields.take(Tag.sequence));
  const serial = readInteger(fields.take(Tag.integer));
  const at = readPreciseTime(fields.take(Tag.generalizedTime));
  fields.takeIf(Tag.sequence);
  fields.takeIf(Tag.boolean);
  const nonce = fields.takeIf(Tag.integer);
  fields.takeIf(context(0));
  fields.end();
  return { policy, imprint, serial, at, nonce: nonce && readInteger(nonce) };
}

/** Returns a TSTInfo in DER; its moment is cut to whole seconds. */
export function writeTimeStampInfo(info: TimeStampInfo): Uint8Array {
  return sequence(
    integer(1),
    oid(info.policy),
    writeImprint(info.imprint),
    integer(info.serial),
    generalizedTime(info.at),
    ...(info.nonce === undefined ? [] : [integer(info.nonce)]),
  );
}

/** Returns a MessageImprint. */
export function readImprint(element: DerElement): MessageImprint {
  const fields = new Fields(element);
  const digestAlgorithm = readAlgorithm(fields.take(Tag.sequence)).algorithm;
  const digest = fields.take(Tag.octetString).content;
  fields.end();
  return { digestAlgorithm, digest };
}

/** Returns a MessageImprint in DER. */
export function writeImprint({ digestAlgorithm, digest }: MessageImprint): Uint8Array {
  return sequence(algorithm(digestAlgorithm, nullValue()), octetString(digest));
}
