import { Oid } from "../object-identifiers.ts";
import { type Signer, signerOf } from "../signer.ts";
import { parseCertificate } from "./certificate.ts";
import { addressesAmong, type KeyUsage, readDistributionPoints, readOcspAddresses } from "./extensions.ts";
import { nameText } from "./name.ts";

/** What a certificate says, for people and for programs that don't verify it themselves. */
export interface CertificateInfo {
  /** Distinguished names as text, in the order written. */
  readonly subject: string;
  readonly issuer: string;
  readonly serial: bigint;
  /** First moment of validity, in milliseconds since the epoch. */
  readonly notBefore: number;
  /** Last moment of validity, in milliseconds since the epoch. */
  readonly notAfter: number;
  readonly keyUsages: readonly KeyUsage[];
  /** Object identifiers of the extended key usage. */
  readonly extendedKeyUsages: readonly string[];
  /** Object identifiers of the certificate policies. */
  readonly policies: readonly string[];
  readonly isAuthority: boolean;
  /** Object identifier of the algorithm that the issuer signed with. */
  readonly signatureAlgorithm: string;
  /** Where the issuer's OCSP service answers, as the certificate says. */
  readonly ocspAddresses: readonly string[];
  /** Where the issuer's revocation lists are published, complete ones and deltas. */
  readonly crlAddresses: readonly string[];
  readonly deltaCrlAddresses: readonly string[];
  readonly signer: Signer;
}

/**
 * Returns what a certificate says. Nothing is verified.
 *
 * @param der - exactly one certificate
 * @throws MalformedError when it is none
 */
export function readCertificate(der: Uint8Array): CertificateInfo {
  const certificate = parseCertificate(der);
  return {
    subject: nameText(certificate.subjectName),
    issuer: nameText(certificate.issuerName),
    serial: certificate.serial,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    keyUsages: certificate.keyUsages ?? [],
    extendedKeyUsages: certificate.purposes,
    policies: certificate.policies,
    isAuthority: certificate.basicConstraints.authority,
    signatureAlgorithm: certificate.signatureAlgorithm,
    ocspAddresses: readOcspAddresses(certificate.extensions),
    crlAddresses: addressesAmong(readDistributionPoints(certificate.extensions)),
    deltaCrlAddresses: addressesAmong(readDistributionPoints(certificate.extensions, Oid.freshestCrl)),
    signer: signerOf(certificate.subjectName, certificate.purposes, certificate.keyUsages),
  };
}
