/** CMS SignedData (RFC 5652, 5), read into the parts that verification needs. */
import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import { toDefiniteLengths } from "../der/definite-lengths.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, type DerElement, elementsOf, elementsWithin, Fields, readDer, Tag } from "../der/read-der.ts";
import { readInteger, readOid } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { parseSignerInfo, type SignerInfo } from "./signer-info.ts";

/** A SignedData's parts. */
export interface SignedData {
  readonly contentType: string;
  /** The content enclosed; undefined when the signature is detached. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  /** Revocation lists that came along, DER. */
  readonly crls: readonly Uint8Array[];
  /** OCSP responses that came along (RFC 5940), DER. */
  readonly ocspResponses: readonly Uint8Array[];
  readonly signerInfos: readonly SignerInfo[];
}

/** The fields of a SignedData, unread, for those who add to it. The encodings are definite. */
export interface SignedDataFields {
  readonly version: DerElement;
  readonly digestAlgorithms: DerElement;
  readonly encapsulated: DerElement;
  readonly certificates: DerElement | undefined;
  readonly revocationData: DerElement | undefined;
  readonly signerInfos: DerElement;
}

/** RFC 5652, 5.1. Which of them a content demands programs often get wrong, and nothing follows from it. */
const versions = new Set([1n, 3n, 4n, 5n]);

/**
 * Returns the fields of a SignedData.
 *
 * @param ber - one ContentInfo, DER or BER
 * @throws MalformedError when it is none or goes past the limits
 */
export function signedDataFields(ber: Uint8Array): SignedDataFields {
  const info = new Fields(readDer(toDefiniteLengths(ber)));
  if (readOid(info.take(Tag.oid)) !== Oid.signedData) throw new MalformedError("no signed data");
  const fields = new Fields(readDer(info.take(context(0)).content));
  info.end();
  const version = fields.take(Tag.integer);
  if (!versions.has(readInteger(version))) throw new MalformedError("a version that doesn't exist");
  const digestAlgorithms = fields.take(Tag.set);
  const encapsulated = fields.take(Tag.sequence);
  const certificates = fields.takeIf(context(0));
  const revocationData = fields.takeIf(context(1));
  const signerInfos = fields.take(Tag.set);
  fields.end();
  return { version, digestAlgorithms, encapsulated, certificates, revocationData, signerInfos };
}

/**
 * Returns the parts of a SignedData. Nothing is verified.
 *
 * @param ber - one ContentInfo, DER or BER
 * @throws MalformedError when it is none or goes past the limits
 */
export function parseSignedData(ber: Uint8Array): SignedData {
  const fields = signedDataFields(ber);
  const encapsulated = new Fields(fields.encapsulated);
  const contentType = readOid(encapsulated.take(Tag.oid));
  const content = encapsulated.takeIf(context(0));
  encapsulated.end();
  const signerInfos = elementsWithin(fields.signerInfos, limits.signatures);
  return {
    contentType,
    content: content === undefined ? undefined : readDer(content.content, Tag.octetString).content,
    certificates: fields.certificates === undefined ? [] : parseCertificates(fields.certificates),
    ...parseRevocationData(fields.revocationData),
    signerInfos: signerInfos.map(parseSignerInfo),
  };
}

/** Certificates of other kinds (attribute certificates, context tags) are passed over. */
function parseCertificates(set: DerElement): readonly Certificate[] {
  const elements = [...elementsOf(set)].filter(({ tag }) => tag === Tag.sequence);
  if (elements.length > limits.certificates) throw new MalformedError("too many certificates");
  return elements.map(({ bytes }) => parseCertificate(bytes));
}

/** RevocationInfoChoices (RFC 5652, 10.2.1); kinds other than lists and OCSP responses are passed over. */
function parseRevocationData(set: DerElement | undefined): Pick<SignedData, "crls" | "ocspResponses"> {
  const elements = set === undefined ? [] : elementsWithin(set, limits.revocationData);
  const ocspResponses = elements.flatMap((element) => {
    if (element.tag !== context(1)) return [];
    const other = new Fields(element, context(1));
    const format = readOid(other.take(Tag.oid));
    const value = other.take();
    other.end();
    return format === Oid.ocspRevocationInfo ? [value.bytes] : [];
  });
  return {
    crls: elements.filter(({ tag }) => tag === Tag.sequence).map(({ bytes }) => bytes),
    ocspResponses,
  };
}
