import { parseCertificate } from "../certificate/certificate.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { Tag } from "../der/read-der.ts";
import { bitString, contextOctets, explicit, integer, sequence, time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { signingWith } from "../signing-with.ts";
import type { Authority } from "../training/authority.ts";

/** Why a certificate was revoked, with the numbers of RFC 5280, 5.3.1; the last only in a delta. */
export const revocationReasons = {
  "key-compromise": 1,
  "authority-compromise": 2,
  "affiliation-changed": 3,
  superseded: 4,
  "cessation-of-operation": 5,
  "on-hold": 6,
  "no-longer-on-hold": 8,
} as const;

/** Why a certificate was revoked. */
export type RevocationReason = keyof typeof revocationReasons;

/** One certificate that the authority no longer stands by. */
export interface RevokedEntry {
  readonly serial: bigint;
  /** Since when, in milliseconds since the epoch. */
  readonly at: number;
  readonly reason?: RevocationReason;
}

/** What a revocation list is to say. Moments are milliseconds since the epoch. */
export interface CrlInput {
  readonly authority: Authority;
  readonly revoked: readonly RevokedEntry[];
  readonly thisUpdate: number;
  /** From this moment on the list is stale. */
  readonly nextUpdate: number;
  /** Grows with every list of the authority. */
  readonly number: bigint;
  /**
   * Makes it a delta: the number of the complete list that it adds to. `revoked` then holds only what changed since.
   */
  readonly deltaBase?: bigint;
}

/** Returns a revocation list of the authority (RFC 5280, 5), complete or delta, signed, in DER. */
export function issueCrl(input: CrlInput): Uint8Array {
  const authority = parseCertificate(input.authority.certificate);
  const signing = signingWith(input.authority.key);
  const entries = input.revoked.map(writeEntry);
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
        ...(input.deltaBase === undefined
          ? []
          : [writeExtension(Oid.deltaCrlIndicator, integer(input.deltaBase), true)]),
      ),
    ),
  );
  return sequence(toBeSigned, signing.signatureAlgorithm, bitString(signing.sign(toBeSigned)));
}

function writeEntry({ serial, at, reason }: RevokedEntry): Uint8Array {
  const number = reason === undefined ? undefined : revocationReasons[reason];
  return number === undefined
    ? sequence(integer(serial), time(at))
    : sequence(integer(serial), time(at), sequence(writeExtension(Oid.reasonCode, integer(number, Tag.enumerated))));
}
