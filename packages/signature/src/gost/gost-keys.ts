/** GOST keys in SubjectPublicKeyInfo and PKCS#8, with the identifiers and the byte order of НУЦ РК. */
import { MalformedError } from "../der/malformed.ts";
import { type DerElement, Fields, readDer, Tag } from "../der/read-der.ts";
import { readBitString, readOid } from "../der/read-values.ts";
import { bitString, integer, octetString, oid, sequence } from "../der/write-der.ts";
import type { AffinePoint } from "./curve.ts";
import { type GostScheme, gostSchemes } from "./gost-schemes.ts";
import { isPublicKey } from "./gost-signature.ts";
import { readLittleEndian, writeLittleEndian } from "./little-endian.ts";

/** A public key and the scheme it is for. */
export interface GostPublicKey {
  readonly scheme: GostScheme;
  readonly point: AffinePoint;
}

/** A private key and the scheme it is for. */
export interface GostPrivateKey {
  readonly scheme: GostScheme;
  /** At least 1 and below the curve's order. */
  readonly number: bigint;
}

/**
 * Reads a public key from a SubjectPublicKeyInfo.
 *
 * @returns the key, its point checked; undefined when the key is of another algorithm
 * @throws MalformedError when it is a GOST key, but a wrong one
 */
export function readGostPublicKey(spki: Uint8Array): GostPublicKey | undefined {
  const fields = new Fields(readDer(spki));
  const scheme = readAlgorithm(fields.take(Tag.sequence));
  if (scheme === undefined) return undefined;
  const bytes = readDer(readBitString(fields.take(Tag.bitString)), Tag.octetString).content;
  fields.end();
  const length = scheme.curve.bytes;
  if (bytes.length !== 2 * length) throw new MalformedError("a public key of a wrong length");
  const point = { x: readLittleEndian(bytes.subarray(0, length)), y: readLittleEndian(bytes.subarray(length)) };
  if (!isPublicKey(scheme.curve, point)) throw new MalformedError("a public key that is no point of the curve");
  return { scheme, point };
}

/** Returns a public key as a SubjectPublicKeyInfo in DER. */
export function writeGostPublicKey({ scheme, point }: GostPublicKey): Uint8Array {
  const { bytes } = scheme.curve;
  const coordinates = Buffer.concat([writeLittleEndian(point.x, bytes), writeLittleEndian(point.y, bytes)]);
  return sequence(algorithmOf(scheme), bitString(octetString(coordinates)));
}

/**
 * Reads a private key from PKCS#8 (RFC 5958) in DER.
 *
 * The number stands little-endian in an OCTET STRING, inside another one or not,
 * or as an INTEGER: programs differ.
 *
 * @returns the key; undefined when it is of another algorithm
 * @throws MalformedError when it is a GOST key, but a wrong one
 */
export function readGostPrivateKey(pkcs8: Uint8Array): GostPrivateKey | undefined {
  const fields = new Fields(readDer(pkcs8));
  fields.take(Tag.integer);
  const scheme = readAlgorithm(fields.take(Tag.sequence));
  if (scheme === undefined) return undefined;
  const number = readPrivateNumber(fields.take(Tag.octetString).content, scheme.curve.bytes);
  if (number <= 0n || number >= scheme.curve.q) throw new MalformedError("a private key out of range");
  return { scheme, number };
}

/** Returns a private key as PKCS#8 in DER, the number in an OCTET STRING of its own. */
export function writeGostPrivateKey({ scheme, number }: GostPrivateKey): Uint8Array {
  const inner = octetString(writeLittleEndian(number, scheme.curve.bytes));
  return sequence(integer(0), algorithmOf(scheme), octetString(inner));
}

function readPrivateNumber(bytes: Uint8Array, length: number): bigint {
  if (bytes.length === length) return readLittleEndian(bytes);
  const element = readDer(bytes);
  if (element.tag === Tag.octetString && element.content.length === length) return readLittleEndian(element.content);
  const isPositive = (element.content[0] ?? 0x80) < 0x80;
  if (element.tag === Tag.integer && isPositive && element.content.length <= length + 1) {
    return readLittleEndian(element.content.toReversed());
  }
  throw new MalformedError("a private key of a wrong length");
}

function algorithmOf(scheme: GostScheme): Uint8Array {
  return sequence(oid(scheme.keyOid), sequence(oid(scheme.curveOid), oid(scheme.keyDigestOid)));
}

/** The parameters name the curve, then the digest; the second may be left out (RFC 9215, 4.2). */
function readAlgorithm(algorithm: DerElement): GostScheme | undefined {
  const fields = new Fields(algorithm);
  const keyOid = readOid(fields.take(Tag.oid));
  const scheme = gostSchemes.find((candidate) => candidate.keyOid === keyOid);
  if (scheme === undefined) return undefined;
  const parameters = new Fields(fields.take(Tag.sequence));
  const curve = readOid(parameters.take(Tag.oid));
  const digest = parameters.takeIf(Tag.oid);
  parameters.end();
  fields.end();
  const known = [scheme.keyDigestOid, scheme.digestOid];
  if (curve !== scheme.curveOid || (digest !== undefined && !known.includes(readOid(digest)))) {
    throw new MalformedError("unknown parameters of a GOST key");
  }
  return scheme;
}
