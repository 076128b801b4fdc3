/** Writes CMS SignedData with one signature, and adds to those that exist. */
import { getDigest } from "../algorithms.ts";
import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import { context, elementsOf } from "../der/read-der.ts";
import { encode, explicit, integer, octetString, oid, sequence, setOf } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { signingWith } from "../signing-with.ts";
import { signedDataFields } from "./signed-data.ts";
import { signerInfoFields } from "./signer-info.ts";

/** A SignedData to be made; the byte arrays are DER. */
export interface SignedDataDraft {
  /** Object identifier of the content's kind. */
  readonly contentType: string;
  readonly content: Uint8Array;
  /** Whether the content goes inside. */
  readonly attached: boolean;
  /** PKCS#8 in PEM. */
  readonly key: string;
  readonly certificate: Uint8Array;
  /** Certificates to send along; the signer's own is one only if it stands here. */
  readonly certificates: readonly Uint8Array[];
  /** Signed attributes beside content type, message digest and signing certificate. */
  readonly attributes: readonly Uint8Array[];
}

/** Returns a SignedData with one signature, in DER. */
export function writeSignedData(draft: SignedDataDraft): Uint8Array {
  const certificate = parseCertificate(draft.certificate);
  const signing = signingWith(draft.key);
  const attributes = [
    attribute(Oid.contentType, oid(draft.contentType)),
    attribute(Oid.messageDigest, octetString(getDigest(signing.digest, draft.content))),
    attribute(Oid.signingCertificateV2, signingCertificate(certificate)),
    ...draft.attributes,
  ];
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer, integer(certificate.serial)),
    signing.digestAlgorithm,
    setOf(attributes, context(0)),
    signing.signatureAlgorithm,
    octetString(signing.sign(setOf(attributes))),
  );
  const signedData = sequence(
    // RFC 5652, 5.1: 3 for contents other than plain data
    integer(draft.contentType === Oid.data ? 1 : 3),
    setOf([signing.digestAlgorithm]),
    sequence(oid(draft.contentType), ...(draft.attached ? [explicit(0, octetString(draft.content))] : [])),
    ...(draft.certificates.length === 0 ? [] : [setOf(draft.certificates, context(0))]),
    setOf([signerInfo]),
  );
  return sequence(oid(Oid.signedData), explicit(0, signedData));
}

/** Returns an attribute of one value. */
export function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), setOf([value]));
}

/**
 * Returns the SignedData with one more value among the unsigned attributes of a signature.
 *
 * @param cms - DER or BER; comes out in DER, its signed parts as they were
 * @param index - which signature, from 0
 * @throws MalformedError when it is no SignedData; RangeError when it has no such signature
 */
export function withUnsignedAttribute(cms: Uint8Array, index: number, type: string, value: Uint8Array): Uint8Array {
  const fields = signedDataFields(cms);
  const infos = [...elementsOf(fields.signerInfos)];
  const chosen = infos[index];
  if (chosen === undefined) throw new RangeError(`there is no signature ${index}`);
  const info = signerInfoFields(chosen);
  const unsigned = info.unsigned === undefined ? [] : [...elementsOf(info.unsigned)].map(({ bytes }) => bytes);
  const extended = sequence(
    info.version.bytes,
    info.identifier.bytes,
    info.digestAlgorithm.bytes,
    ...(info.attributes === undefined ? [] : [info.attributes.bytes]),
    info.signatureAlgorithm.bytes,
    info.signature.bytes,
    setOf([...unsigned, attribute(type, value)], context(1)),
  );
  const signedData = sequence(
    fields.version.bytes,
    fields.digestAlgorithms.bytes,
    fields.encapsulated.bytes,
    ...(fields.certificates === undefined ? [] : [fields.certificates.bytes]),
    ...(fields.revocationData === undefined ? [] : [fields.revocationData.bytes]),
    setOf(infos.map((element) => (element === chosen ? extended : element.bytes))),
  );
  return sequence(oid(Oid.signedData), explicit(0, signedData));
}

/** SigningCertificateV2 (RFC 5035, 3); SHA-256 is its default algorithm and so isn't written. */
function signingCertificate({ der, issuer, serial }: Certificate): Uint8Array {
  const directoryName = encode(context(4), issuer);
  const identifier = sequence(
    octetString(getDigest(Oid.sha256, der)),
    sequence(sequence(directoryName), integer(serial)),
  );
  return sequence(sequence(identifier));
}
