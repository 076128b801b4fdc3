/** X.509 certificates (RFC 5280, 4.1), read into the parts that verification needs. */
import { sameBytes } from "../der/compare-bytes.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, contextPrimitive, Fields, readDer, Tag } from "../der/read-der.ts";
import { readAlgorithm, readBitString, readInteger, readTime } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import {
  type BasicConstraints,
  type Extensions,
  type KeyUsage,
  readBasicConstraints,
  readExtensions,
  readKeyUsages,
  readPolicies,
  readPurposes,
  readSubjectKeyIdentifier,
} from "./extensions.ts";
import { type Name, readName } from "./name.ts";

/** A certificate's parts. Byte arrays are DER as it stands in the certificate, for hashing and comparing. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly toBeSigned: Uint8Array;
  /** Object identifier of the algorithm that the issuer signed with. */
  readonly signatureAlgorithm: string;
  /** That algorithm's parameters in DER. */
  readonly signatureParameters: Uint8Array | undefined;
  readonly signature: Uint8Array;
  readonly serial: bigint;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuerName: Name;
  readonly subjectName: Name;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  /** Milliseconds since the epoch; the certificate still holds at this moment. */
  readonly notAfter: number;
  /** SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly extensions: Extensions;
  readonly basicConstraints: BasicConstraints;
  readonly keyUsages: readonly KeyUsage[] | undefined;
  /** Object identifiers of the extended key usage. */
  readonly purposes: readonly string[];
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  /** Object identifiers of the certificate policies. */
  readonly policies: readonly string[];
}

/**
 * Returns the parts of a certificate. Nothing is verified.
 *
 * @param der - exactly one certificate
 * @throws MalformedError when it is none
 */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > limits.certificateBytes) throw new MalformedError("too large");
  const whole = new Fields(readDer(der));
  const toBeSigned = whole.take(Tag.sequence);
  const outerAlgorithm = whole.take(Tag.sequence);
  const signature = readBitString(whole.take(Tag.bitString));
  whole.end();

  const fields = new Fields(toBeSigned);
  fields.takeIf(context(0));
  const serial = readInteger(fields.take(Tag.integer));
  const algorithm = fields.take(Tag.sequence);
  if (!sameBytes(algorithm.bytes, outerAlgorithm.bytes)) throw new MalformedError("two signature algorithms");
  const { algorithm: signatureAlgorithm, parameters: signatureParameters } = readAlgorithm(algorithm);
  const issuer = fields.take(Tag.sequence).bytes;
  const validity = new Fields(fields.take(Tag.sequence));
  const notBefore = readTime(validity.take());
  const notAfter = readTime(validity.take());
  validity.end();
  const subject = fields.take(Tag.sequence).bytes;
  const spki = fields.take(Tag.sequence).bytes;
  fields.takeIf(contextPrimitive(1));
  fields.takeIf(contextPrimitive(2));
  const wrapped = fields.takeIf(context(3));
  fields.end();

  const extensions: Extensions = wrapped === undefined ? new Map() : readExtensions(readDer(wrapped.content));
  return {
    der: readDer(der).bytes,
    toBeSigned: toBeSigned.bytes,
    signatureAlgorithm,
    signatureParameters,
    signature,
    serial,
    issuer,
    subject,
    issuerName: readName(issuer),
    subjectName: readName(subject),
    notBefore,
    notAfter,
    spki,
    extensions,
    basicConstraints: readBasicConstraints(extensions),
    keyUsages: readKeyUsages(extensions),
    purposes: readPurposes(extensions),
    subjectKeyIdentifier: readSubjectKeyIdentifier(extensions),
    policies: readPolicies(extensions),
  };
}
