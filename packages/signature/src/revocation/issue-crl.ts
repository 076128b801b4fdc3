import { parseCertificate } from "../certificate/certificate.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { bitString, contextOctets, explicit, integer, sequence, time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { signingWith } from "../signing-with.ts";
import type { Authority } from "../training/authority.ts";

/** What a revocation list is to say. Moments are milliseconds since the epoch. */
export interface CrlInput {
  readonly authority: Authority;
  readonly revoked: readonly { readonly serial: bigint; readonly at: number }[];
  readonly thisUpdate: number;
  /** From this moment on the list is stale. */
  readonly nextUpdate: number;
  /** Grows with every list of the authority. */
  readonly number: bigint;
}

/** Returns a complete revocation list of the authority (RFC 5280, 5), signed, in DER. */
export function issueCrl(input: CrlInput): Uint8Array {
  const authority = parseCertificate(input.authority.certificate);
  const signing = signingWith(input.authority.key);
  const entries = input.revoked.map(({ serial, at }) => sequence(integer(serial), time(at)));
  const authorityKey = authority.subjectKeyIdentifier;
  const toBeSigned = sequence(
    integer(1),
    signing.signatureAlgorithm,
    authority.subject,
    time(input.thisUpdate),
    time(input.nextUpdate),
    // an empty list is left out altogether (RFC 5280, 5.1.2.6)
    // joined first: a hundred thousand entries are too many arguments for a call
    ...(entries.length === 0 ? [] : [sequence(Buffer.concat(entries))]),
    explicit(
      0,
      sequence(
        ...(authorityKey === undefined
          ? []
          : [writeExtension(Oid.authorityKeyIdentifier, sequence(contextOctets(0, authorityKey)))]),
        writeExtension(Oid.crlNumber, integer(input.number)),
      ),
    ),
  );
  return sequence(toBeSigned, signing.signatureAlgorithm, bitString(signing.sign(toBeSigned)));
}
