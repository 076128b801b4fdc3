/** How OCSP names a certificate: by its number and digests of its issuer's name and key (RFC 6960, 4.1.1). */
import { createHash } from "node:crypto";
import { digestOf } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { type DerElement, Fields, readDer, Tag } from "../der/read-der.ts";
import { readAlgorithm, readBitString, readInteger } from "../der/read-values.ts";
import { algorithm, integer, nullValue, octetString, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";

/** A CertID. */
export interface CertificateId {
  /** Object identifier of the digest. */
  readonly digestAlgorithm: string;
  readonly issuerName: Uint8Array;
  readonly issuerKey: Uint8Array;
  readonly serial: bigint;
}

/** Returns the CertID in an element. */
export function readCertificateId(element: DerElement): CertificateId {
  const fields = new Fields(element);
  const digestAlgorithm = readAlgorithm(fields.take(Tag.sequence)).algorithm;
  const issuerName = fields.take(Tag.octetString).content;
  const issuerKey = fields.take(Tag.octetString).content;
  const serial = readInteger(fields.take(Tag.integer));
  fields.end();
  return { digestAlgorithm, issuerName, issuerKey, serial };
}

/** Returns a CertID in DER. */
export function writeCertificateId(id: CertificateId): Uint8Array {
  return sequence(
    algorithm(id.digestAlgorithm, nullValue()),
    octetString(id.issuerName),
    octetString(id.issuerKey),
    integer(id.serial),
  );
}

/** Returns the CertID of a certificate; undefined when the digest isn't known. */
export function certificateIdOf(
  serial: bigint,
  issuer: Certificate,
  digestAlgorithm: string = Oid.sha1,
): CertificateId | undefined {
  const issuerName = identifyingDigest(digestAlgorithm, issuer.subject);
  const issuerKey = identifyingDigest(digestAlgorithm, keyBits(issuer.spki));
  return issuerName === undefined || issuerKey === undefined
    ? undefined
    : { digestAlgorithm, issuerName, issuerKey, serial };
}

/** Whether the CertID means the issuer's certificate with that number; false also for digests not known here. */
export function isMeant(id: CertificateId, serial: bigint, issuer: Certificate): boolean {
  if (id.serial !== serial) return false;
  const own = certificateIdOf(serial, issuer, id.digestAlgorithm);
  return own !== undefined && sameBytes(own.issuerName, id.issuerName) && sameBytes(own.issuerKey, id.issuerKey);
}

/** Returns the SHA-1 of a key's bits, by which responders may name themselves (RFC 6960, 4.2.1). */
export function keyDigest(spki: Uint8Array): Uint8Array {
  return sha1(keyBits(spki));
}

function keyBits(spki: Uint8Array): Uint8Array {
  const fields = new Fields(readDer(spki));
  fields.take(Tag.sequence);
  return readBitString(fields.take(Tag.bitString));
}

/** SHA-1 serves here: the digest only picks an issuer whose signature is verified by its key anyway. */
function identifyingDigest(digestAlgorithm: string, bytes: Uint8Array): Uint8Array | undefined {
  if (digestAlgorithm === Oid.sha1) return sha1(bytes);
  const digest = digestOf(digestAlgorithm, bytes);
  return typeof digest === "string" ? undefined : digest;
}

function sha1(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash("sha1").update(bytes).digest());
}
