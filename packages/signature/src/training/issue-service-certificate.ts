import { type KeyAlgorithm, newKeyPair } from "../algorithms/private-key.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { contextOctets, namedBits, nullValue, octetString, oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { type Authority, trainingName } from "./authority.ts";

/** A service of the training authority. Moments are milliseconds since the epoch. */
export interface ServiceInput {
  readonly authority: Authority;
  /** Answers about revocation, or stamps times. */
  readonly service: "ocsp" | "time-stamp";
  readonly name: string;
  /** Kind of its key; ECDSA over P-256 by default. */
  readonly algorithm?: KeyAlgorithm;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Positive, and never used before by this authority. */
  readonly serial: bigint;
}

/**
 * Returns a new certificate for a service, with the private key that belongs to it.
 *
 * A responder's says that its own revocation isn't to be asked for (RFC 6960, 4.2.2.2.1): there is nobody else to ask.
 */
export function issueServiceCertificate(input: ServiceInput): Authority {
  const authority = parseCertificate(input.authority.certificate);
  const { spki, key } = newKeyPair(input.algorithm ?? "ecdsa");
  const authorityKey = authority.subjectKeyIdentifier ?? keyIdentifier(authority.spki);
  const isOcsp = input.service === "ocsp";
  const purpose = sequence(oid(isOcsp ? Oid.ocspSigning : Oid.timeStamping));
  const certificate = writeCertificate(
    {
      serial: input.serial,
      issuer: authority.subject,
      subject: trainingName(input.name),
      notBefore: input.notBefore,
      notAfter: input.notAfter,
      spki,
      extensions: [
        writeExtension(Oid.keyUsage, namedBits([KeyUsageBit.digitalSignature, KeyUsageBit.nonRepudiation]), true),
        // RFC 3161, 2.3: critical, and for nothing else
        writeExtension(Oid.extendedKeyUsage, purpose, !isOcsp),
        ...(isOcsp ? [writeExtension(Oid.ocspNoCheck, nullValue())] : []),
        writeExtension(Oid.subjectKeyIdentifier, octetString(keyIdentifier(spki))),
        writeExtension(Oid.authorityKeyIdentifier, sequence(contextOctets(0, authorityKey))),
      ],
    },
    input.authority.key,
  );
  return { certificate, key };
}
