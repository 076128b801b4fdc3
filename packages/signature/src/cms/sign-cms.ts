import { createHash } from "node:crypto";
import { parseCertificate } from "../certificate/certificate.ts";
import { context } from "../der/read-der.ts";
import { encode, explicit, integer, octetString, oid, sequence, setOf, time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { signingWith } from "../signing-with.ts";

/** What is to be signed, and by whom. */
export interface SigningInput {
  readonly content: Uint8Array;
  /** The signer's private key, PKCS#8 in PEM: RSA, P-256 or P-384. */
  readonly key: string;
  /** The signer's certificate in DER; it must belong to the key. */
  readonly certificate: Uint8Array;
  /** Certificates of authorities to send along, DER; the anchor needn't be among them. */
  readonly chain: readonly Uint8Array[];
  /** The signing time to claim, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether the content goes inside; otherwise the signature is detached. */
  readonly attached?: boolean;
}

/**
 * Returns a CMS signature over the content, in DER.
 *
 * It is a CAdES-BES (ETSI EN 319 122-1): content type, message digest, signing
 * time and signing certificate (version 2) are signed.
 *
 * @throws MalformedError when `certificate` is none
 */
export function signCms(input: SigningInput): Uint8Array {
  const certificate = parseCertificate(input.certificate);
  const signing = signingWith(input.key);
  const attributes = [
    attribute(Oid.contentType, oid(Oid.data)),
    attribute(Oid.messageDigest, octetString(createHash(signing.hash).update(input.content).digest())),
    attribute(Oid.signingTime, time(input.at)),
    attribute(Oid.signingCertificateV2, signingCertificate(certificate.der, certificate.issuer, certificate.serial)),
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
    integer(1),
    setOf([signing.digestAlgorithm]),
    sequence(oid(Oid.data), ...(input.attached === true ? [explicit(0, octetString(input.content))] : [])),
    setOf([certificate.der, ...input.chain], context(0)),
    setOf([signerInfo]),
  );
  return sequence(oid(Oid.signedData), explicit(0, signedData));
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), setOf([value]));
}

/** SigningCertificateV2 (RFC 5035, 3); SHA-256 is its default algorithm and so isn't written. */
function signingCertificate(der: Uint8Array, issuer: Uint8Array, serial: bigint): Uint8Array {
  const directoryName = encode(context(4), issuer);
  const identifier = sequence(
    octetString(createHash("sha256").update(der).digest()),
    sequence(sequence(directoryName), integer(serial)),
  );
  return sequence(sequence(identifier));
}
