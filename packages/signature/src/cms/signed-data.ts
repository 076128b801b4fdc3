/** CMS SignedData (RFC 5652, 5), read into the parts that verification needs. */
import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { toDefiniteLengths } from "../der/definite-lengths.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, contextPrimitive, type DerElement, elementsOf, Fields, readDer, Tag } from "../der/read-der.ts";
import { readInteger, readOid } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { type Attributes, readAttributes } from "./attributes.ts";

/** A SignedData's parts. */
export interface SignedData {
  readonly contentType: string;
  /** The content enclosed; undefined when the signature is detached. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  readonly signerInfos: readonly SignerInfo[];
}

/** One signature in a SignedData. */
export interface SignerInfo {
  /** Whether a certificate is the one that this signature names as its own. */
  readonly names: (certificate: Certificate) => boolean;
  readonly digestAlgorithm: string;
  /** Undefined when the signature stands over the content itself. */
  readonly attributes: Attributes | undefined;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/**
 * Returns the parts of a SignedData. Nothing is verified.
 *
 * @param ber - one ContentInfo, DER or BER
 * @throws MalformedError when it is none or goes past the limits
 */
export function parseSignedData(ber: Uint8Array): SignedData {
  const info = new Fields(readDer(toDefiniteLengths(ber)));
  if (readOid(info.take(Tag.oid)) !== Oid.signedData) throw new MalformedError("no signed data");
  const fields = new Fields(readDer(info.take(context(0)).content));
  info.end();
  fields.take(Tag.integer);
  fields.take(Tag.set);
  const encapsulated = new Fields(fields.take(Tag.sequence));
  const contentType = readOid(encapsulated.take(Tag.oid));
  const content = encapsulated.takeIf(context(0));
  encapsulated.end();
  const certificates = fields.takeIf(context(0));
  fields.takeIf(context(1));
  const signerInfos = [...elementsOf(fields.take(Tag.set))].map(parseSignerInfo);
  fields.end();
  return {
    contentType,
    content: content === undefined ? undefined : readDer(content.content, Tag.octetString).content,
    certificates: certificates === undefined ? [] : parseCertificates(certificates),
    signerInfos,
  };
}

/** Certificates of other kinds (attribute certificates, context tags) are passed over. */
function parseCertificates(set: DerElement): readonly Certificate[] {
  const elements = [...elementsOf(set)].filter(({ tag }) => tag === Tag.sequence);
  if (elements.length > limits.certificates) throw new MalformedError("too many certificates");
  return elements.map(({ bytes }) => parseCertificate(bytes));
}

function parseSignerInfo(element: DerElement): SignerInfo {
  const fields = new Fields(element);
  fields.take(Tag.integer);
  const names = signerIdentifier(fields.take(Tag.sequence, contextPrimitive(0)));
  const digestAlgorithm = algorithmOf(fields.take(Tag.sequence));
  const attributes = fields.takeIf(context(0));
  const signatureAlgorithm = algorithmOf(fields.take(Tag.sequence));
  const signature = fields.take(Tag.octetString).content;
  fields.takeIf(context(1));
  fields.end();
  return {
    names,
    digestAlgorithm,
    attributes: attributes === undefined ? undefined : readAttributes(attributes),
    signatureAlgorithm,
    signature,
  };
}

function signerIdentifier(element: DerElement): (certificate: Certificate) => boolean {
  if (element.tag === contextPrimitive(0)) {
    return ({ subjectKeyIdentifier }) =>
      subjectKeyIdentifier !== undefined && sameBytes(subjectKeyIdentifier, element.content);
  }
  const fields = new Fields(element);
  const issuer = fields.take(Tag.sequence).bytes;
  const serial = readInteger(fields.take(Tag.integer));
  fields.end();
  return (certificate) => certificate.serial === serial && sameBytes(certificate.issuer, issuer);
}

function algorithmOf(element: DerElement): string {
  return readOid(new Fields(element).take(Tag.oid));
}
