import { parseCertificate } from "../certificate/certificate.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { type Name, writeName } from "../certificate/name.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { contextOctets, namedBits, octetString, oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { roleOids, type SignerRole } from "../signer.ts";
import { type Authority, newKeyPair } from "./authority.ts";

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
  readonly algorithm: "rsa" | "ecdsa";
  readonly notBefore: number;
  readonly notAfter: number;
  /** Positive, and never used before by this authority: revocation goes by it. */
  readonly serial: bigint;
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
        writeExtension(Oid.subjectKeyIdentifier, octetString(keyIdentifier(spki))),
        writeExtension(Oid.authorityKeyIdentifier, sequence(contextOctets(0, authorityKey))),
      ],
    },
    input.authority.key,
  );
  return { certificate, key };
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
