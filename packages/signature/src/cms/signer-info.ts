/** One signature in a SignedData (RFC 5652, 5.3). */
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, contextPrimitive, type DerElement, elementsOf, Fields, Tag } from "../der/read-der.ts";
import { readAlgorithm, readInteger, readOid } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { type Attributes, readAttributes } from "./attributes.ts";

/** A signature with what it says of itself. */
export interface SignerInfo {
  /** Whether a certificate is the one that this signature names as its own. */
  readonly names: (certificate: Certificate) => boolean;
  readonly digestAlgorithm: string;
  /** Undefined when the signature stands over the content itself. */
  readonly attributes: Attributes | undefined;
  readonly signatureAlgorithm: string;
  /** The algorithm's parameters in DER. */
  readonly signatureParameters: Uint8Array | undefined;
  readonly signature: Uint8Array;
  /** Time-stamp tokens over the signature, each a ContentInfo in DER (RFC 3161, appendix A). */
  readonly timeStamps: readonly Uint8Array[];
  /** Object identifiers of unsigned attributes that nobody here looks at. */
  readonly otherUnsigned: readonly string[];
}

/** The fields of a SignerInfo, unread. */
export interface SignerInfoFields {
  readonly version: DerElement;
  readonly identifier: DerElement;
  readonly digestAlgorithm: DerElement;
  readonly attributes: DerElement | undefined;
  readonly signatureAlgorithm: DerElement;
  readonly signature: DerElement;
  readonly unsigned: DerElement | undefined;
}

/** Returns the fields of a SignerInfo. */
export function signerInfoFields(element: DerElement): SignerInfoFields {
  const fields = new Fields(element);
  const version = fields.take(Tag.integer);
  const identifier = fields.take(Tag.sequence, contextPrimitive(0));
  const digestAlgorithm = fields.take(Tag.sequence);
  const attributes = fields.takeIf(context(0));
  const signatureAlgorithm = fields.take(Tag.sequence);
  const signature = fields.take(Tag.octetString);
  const unsigned = fields.takeIf(context(1));
  fields.end();
  return { version, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature, unsigned };
}

/**
 * Returns a signature's parts.
 *
 * @throws MalformedError when the element is no SignerInfo
 */
export function parseSignerInfo(element: DerElement): SignerInfo {
  const fields = signerInfoFields(element);
  const { algorithm, parameters } = readAlgorithm(fields.signatureAlgorithm);
  return {
    names: signerIdentifier(fields.identifier),
    digestAlgorithm: readAlgorithm(fields.digestAlgorithm).algorithm,
    attributes: fields.attributes === undefined ? undefined : readAttributes(fields.attributes),
    signatureAlgorithm: algorithm,
    signatureParameters: parameters,
    signature: fields.signature.content,
    ...readUnsigned(fields.unsigned),
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

/** Of the unsigned attributes only time stamps are read: nothing vouches for the others. */
function readUnsigned(attributes: DerElement | undefined): Pick<SignerInfo, "timeStamps" | "otherUnsigned"> {
  const timeStamps: Uint8Array[] = [];
  const otherUnsigned: string[] = [];
  for (const attribute of attributes === undefined ? [] : elementsOf(attributes)) {
    const fields = new Fields(attribute);
    const type = readOid(fields.take(Tag.oid));
    const values = [...elementsOf(fields.take(Tag.set))];
    fields.end();
    if (type === Oid.signatureTimeStamp) timeStamps.push(...values.map(({ bytes }) => bytes));
    else otherUnsigned.push(type);
  }
  if (timeStamps.length > limits.timeStamps) throw new MalformedError("too many time stamps");
  return { timeStamps, otherUnsigned };
}
