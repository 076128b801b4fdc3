/** Certificate revocation lists (RFC 5280, 5), read lazily: those of a country have hundreds of thousands of entries. */
import { sameAlgorithm } from "../algorithms/same-algorithm.ts";
import { type Extensions, readExtensions } from "../certificate/extensions.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, type DerElement, elementAt, elementsOf, Fields, readDer, Tag } from "../der/read-der.ts";
import { readAlgorithm, readBitString, readInteger, readTime } from "../der/read-values.ts";
import { integer } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";

/** A revocation list's parts; its entries stay bytes until they are looked for. */
export interface RevocationList {
  readonly der: Uint8Array;
  readonly toBeSigned: Uint8Array;
  readonly signatureAlgorithm: string;
  /** The algorithm's parameters in DER. */
  readonly signatureParameters: Uint8Array | undefined;
  readonly signature: Uint8Array;
  /** The issuer's name in DER. */
  readonly issuer: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly thisUpdate: number;
  /** Milliseconds since the epoch; undefined when the list doesn't say, which makes it never current. */
  readonly nextUpdate: number | undefined;
  readonly entries: DerElement | undefined;
  readonly extensions: Extensions;
  /** Grows with every list of the authority; undefined when the list doesn't say. */
  readonly number: bigint | undefined;
  /** Of a delta: the number of the complete list that it adds to; undefined for a complete list. */
  readonly deltaBase: bigint | undefined;
}

/** That a certificate was revoked: since when, and whether only for the time being (certificateHold). */
export interface Revocation {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly onHold: boolean;
  /** In a delta: that the certificate no longer is on the complete list (removeFromCRL). */
  readonly isLifted: boolean;
  /** Number of the reason (RFC 5280, 5.3.1); undefined when none is given. */
  readonly reason: number | undefined;
}

/**
 * Returns the parts of a revocation list. Nothing is verified.
 *
 * @throws MalformedError when it is none
 */
export function parseRevocationList(der: Uint8Array): RevocationList {
  if (der.length > limits.listBytes) throw new MalformedError("too large");
  const element = readDer(der);
  const whole = new Fields(element);
  const toBeSigned = whole.take(Tag.sequence);
  const outerAlgorithm = whole.take(Tag.sequence);
  const signature = readBitString(whole.take(Tag.bitString));
  whole.end();

  const fields = new Fields(toBeSigned);
  fields.takeIf(Tag.integer);
  const algorithm = fields.take(Tag.sequence);
  if (!sameAlgorithm(readAlgorithm(algorithm), readAlgorithm(outerAlgorithm)))
    throw new MalformedError("two signature algorithms");
  const issuer = fields.take(Tag.sequence).bytes;
  const thisUpdate = readTime(fields.take());
  const nextUpdate = fields.takeIf(Tag.utcTime, Tag.generalizedTime);
  const entries = fields.takeIf(Tag.sequence);
  const wrapped = fields.takeIf(context(0));
  fields.end();
  const extensions: Extensions = wrapped === undefined ? new Map() : readExtensions(readDer(wrapped.content));
  const { algorithm: signatureAlgorithm, parameters: signatureParameters } = readAlgorithm(algorithm);
  return {
    der: element.bytes,
    toBeSigned: toBeSigned.bytes,
    signatureAlgorithm,
    signatureParameters,
    signature,
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate === undefined ? undefined : readTime(nextUpdate),
    entries,
    extensions,
    number: numberIn(extensions, Oid.crlNumber),
    deltaBase: numberIn(extensions, Oid.deltaCrlIndicator),
  };
}

function numberIn(extensions: Extensions, type: string): bigint | undefined {
  const extension = extensions.get(type);
  return extension === undefined ? undefined : readInteger(readDer(extension.value, Tag.integer));
}

/** Returns how many certificates the list names; every entry is walked. */
export function countEntries(list: RevocationList): number {
  let count = 0;
  if (list.entries !== undefined) for (const _entry of elementsOf(list.entries)) count += 1;
  return count;
}

/**
 * Returns the revocation of the certificate with this serial number, undefined when it is not listed.
 *
 * Entries are walked only when the number's bytes occur at all: most often they
 * don't, and a search for bytes is ten times as fast as a walk.
 *
 * @throws MalformedError when an entry on the way can't be read
 */
export function findRevocation(list: RevocationList, serial: bigint): Revocation | undefined {
  if (list.entries === undefined) return undefined;
  const wanted = integer(serial);
  const { buffer, byteOffset, byteLength } = list.entries.content;
  if (!Buffer.from(buffer, byteOffset, byteLength).includes(Buffer.from(wanted))) return undefined;
  for (const entry of elementsOf(list.entries)) {
    if (entry.tag === Tag.sequence && sameBytes(elementAt(entry.content, 0).bytes, wanted)) return readEntry(entry);
  }
  return undefined;
}

const CERTIFICATE_HOLD = 6;
const REMOVE_FROM_LIST = 8;

function readEntry(entry: DerElement): Revocation {
  const fields = new Fields(entry);
  fields.take(Tag.integer);
  const at = readTime(fields.take());
  const list = fields.takeIf(Tag.sequence);
  fields.end();
  return { at, ...readReason(list === undefined ? undefined : readExtensions(list)) };
}

function readReason(extensions: Extensions | undefined): Omit<Revocation, "at"> {
  const extension = extensions?.get(Oid.reasonCode);
  const reason = extension === undefined ? undefined : Number(readInteger(readDer(extension.value, Tag.enumerated)));
  return { onHold: reason === CERTIFICATE_HOLD, isLifted: reason === REMOVE_FROM_LIST, reason };
}
