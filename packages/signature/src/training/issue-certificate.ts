import { type KeyAlgorithm, newKeyPair } from "../algorithms/private-key.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { type Name, writeName } from "../certificate/name.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { context, contextPrimitive } from "../der/read-der.ts";
import { contextOctets, encode, explicit, ia5String, namedBits, octetString, oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { roleOids, type SignerRole } from "../signer.ts";
import type { Authority } from "./authority.ts";

/** Whom a certificate is issued to. */
export interface CertificateSubject {
  /** Twelve digits. */
  readonly iin?: string;
  readonly commonName: string;
  readonly surname?: string;
  readonly patronymic?: string;
  readonly organisation?: string;
  /** Twelve digits. */
  readonly bin?: string;
}

/** What a certificate is issued for. Moments are milliseconds since the epoch. */
export interface CertificateInput {
  readonly authority: Authority;
  readonly subject: CertificateSubject;
  readonly use: "sign" | "authenticate";
  readonly roles: readonly SignerRole[];
  readonly algorithm: KeyAlgorithm;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Positive, and never used before by this authority: revocation goes by it. */
  readonly serial: bigint;
  /** Where the authority answers about revocation: URLs of its OCSP service and of its lists. */
  readonly addresses?: ServiceAddresses;
}

/** URLs of an authority's services; those left out are not named in certificates. */
export interface ServiceAddresses {
  readonly ocsp?: string;
  readonly crl?: string;
  readonly deltaCrl?: string;
}

const uses = {
  sign: {
    bits: [KeyUsageBit.digitalSignature, KeyUsageBit.nonRepudiation],
    purpose: Oid.emailProtection,
  },
  authenticate: {
    bits: [KeyUsageBit.digitalSignature, KeyUsageBit.keyEncipherment],
    purpose: Oid.clientAuthentication,
  },
} as const;

/**
 * Returns a new certificate in the profile of НУЦ РК, with the private key that belongs to it.
 *
 * @returns the certificate in DER, the key as PKCS#8 in PEM; a new key pair at every call
 */
export function issueCertificate(input: CertificateInput): { certificate: Uint8Array; key: string } {
  const authority = parseCertificate(input.authority.certificate);
  const { spki, key } = newKeyPair(input.algorithm);
  const { bits, purpose } = uses[input.use];
  const authorityKey = authority.subjectKeyIdentifier ?? keyIdentifier(authority.spki);
  const certificate = writeCertificate(
    {
      serial: input.serial,
      issuer: authority.subject,
      subject: writeName(subjectName(input.subject)),
      notBefore: input.notBefore,
      notAfter: input.notAfter,
      spki,
      extensions: [
        writeExtension(Oid.keyUsage, namedBits(bits), true),
        writeExtension(Oid.extendedKeyUsage, sequence(oid(purpose), ...input.roles.map((role) => oid(roleOids[role])))),
        writeExtension(Oid.certificatePolicies, sequence(sequence(oid(policyOf(input))))),
        writeExtension(Oid.subjectKeyIdentifier, octetString(keyIdentifier(spki))),
        writeExtension(Oid.authorityKeyIdentifier, sequence(contextOctets(0, authorityKey))),
        ...addressExtensions(input.addresses ?? {}),
      ],
    },
    input.authority.key,
  );
  return { certificate, key };
}

/** Policies that НУЦ РК issues under. */
const policies = {
  organisation: { sign: "1.2.398.3.3.2.1", authenticate: "1.2.398.3.3.2.2" },
  individual: { sign: "1.2.398.3.3.2.3", authenticate: "1.2.398.3.3.2.4" },
} as const;

function policyOf({ subject, use }: CertificateInput): string {
  return policies[subject.bin === undefined ? "individual" : "organisation"][use];
}

function addressExtensions({ ocsp, crl, deltaCrl }: ServiceAddresses): readonly Uint8Array[] {
  const uri = (address: string) => ia5String(address, contextPrimitive(6));
  const points = (address: string) => sequence(sequence(explicit(0, encode(context(0), uri(address)))));
  return [
    ...(ocsp === undefined
      ? []
      : [writeExtension(Oid.authorityInformation, sequence(sequence(oid(Oid.ocspService), uri(ocsp))))]),
    ...(crl === undefined ? [] : [writeExtension(Oid.crlDistributionPoints, points(crl))]),
    ...(deltaCrl === undefined ? [] : [writeExtension(Oid.freshestCrl, points(deltaCrl))]),
  ];
}

function subjectName(subject: CertificateSubject): Name {
  const parts: readonly (readonly [string, string | undefined])[] = [
    [Oid.commonName, subject.commonName],
    [Oid.surname, subject.surname],
    [Oid.serialNumber, prefixed("IIN", subject.iin)],
    [Oid.country, "KZ"],
    [Oid.givenName, subject.patronymic],
    [Oid.organisation, subject.organisation],
    [Oid.organisationalUnit, prefixed("BIN", subject.bin)],
  ];
  return parts.flatMap(([type, value]) => (value === undefined ? [] : [{ type, value }]));
}

function prefixed(prefix: string, number: string | undefined): string | undefined {
  return number === undefined ? undefined : `${prefix}${number}`;
}
