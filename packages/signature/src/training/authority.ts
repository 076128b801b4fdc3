/**
 * A training authority: real keys and certificates that prove nothing about anybody.
 *
 * Its name says so in every certificate. Production never trusts it, because
 * production trusts only the anchors it was given.
 */
import { type KeyAlgorithm, newKeyPair } from "../algorithms/private-key.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { writeName } from "../certificate/name.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { booleanTrue, contextOctets, namedBits, octetString, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";

/** An authority that can issue, or a service that can answer: its own certificate and its private key. */
export interface Authority {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS#8 in PEM. */
  readonly key: string;
}

/** The organisation in the name of every training authority, in Kazakh, Russian and English. */
export const TRAINING_MARK = "ОҚУ-ЖАТТЫҒУ / УЧЕБНЫЙ / TRAINING";

/** What an authority is made from. Moments are milliseconds since the epoch. */
export interface AuthorityInput {
  readonly name: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Kind of its key; ECDSA over P-256 by default. */
  readonly algorithm?: KeyAlgorithm;
  /** The authority above it; by default none: it signs its own certificate and is a root. */
  readonly issuer?: Authority;
}

/** Returns a new training authority: a root, or one below another. */
export function createAuthority(input: AuthorityInput): Authority {
  const { spki, key } = newKeyPair(input.algorithm ?? "ecdsa");
  const name = trainingName(input.name);
  const identifier = keyIdentifier(spki);
  const above = input.issuer && parseCertificate(input.issuer.certificate);
  const aboveKey = above?.subjectKeyIdentifier;
  const certificate = writeCertificate(
    {
      serial: BigInt(`0x01${Buffer.from(identifier.subarray(0, 15)).toString("hex")}`),
      issuer: above?.subject ?? name,
      subject: name,
      notBefore: input.notBefore,
      notAfter: input.notAfter,
      spki,
      extensions: [
        writeExtension(Oid.basicConstraints, sequence(booleanTrue()), true),
        writeExtension(Oid.keyUsage, namedBits([KeyUsageBit.keyCertSign, KeyUsageBit.cRLSign]), true),
        writeExtension(Oid.subjectKeyIdentifier, octetString(identifier)),
        ...(aboveKey === undefined
          ? []
          : [writeExtension(Oid.authorityKeyIdentifier, sequence(contextOctets(0, aboveKey)))]),
      ],
    },
    input.issuer?.key ?? key,
  );
  return { certificate, key };
}

/** Returns a name that says that it is of training, in DER. */
export function trainingName(commonName: string): Uint8Array {
  return writeName([
    { type: Oid.country, value: "KZ" },
    { type: Oid.organisation, value: TRAINING_MARK },
    { type: Oid.commonName, value: commonName },
  ]);
}
