import { parseCertificate } from "../certificate/certificate.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { bitString, explicit, integer, sequence, time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { signingWith } from "../signing-with.ts";
import { authority, minute, signedAt } from "./signatures.ts";

/** What `issueCrl` doesn't write: reasons of revocation, and extensions of the list. */
export interface RevocationListChanges {
  readonly revoked?: readonly {
    readonly serial: bigint;
    readonly at: number;
    readonly reason: Uint8Array;
    /** Further extensions of the entry. */
    readonly extra?: readonly Uint8Array[];
  }[];
  readonly extra?: readonly Uint8Array[];
  readonly thisUpdate?: number;
}

/** A list of the authority that everybody here trusts, properly signed whatever it says. */
export function aRevocationList(changes: RevocationListChanges): Uint8Array {
  const signing = signingWith(authority.key);
  const entries = (changes.revoked ?? []).map(({ serial, at, reason, extra = [] }) =>
    sequence(integer(serial), time(at), sequence(writeExtension(Oid.reasonCode, reason), ...extra)),
  );
  const toBeSigned = sequence(
    integer(1),
    signing.signatureAlgorithm,
    parseCertificate(authority.certificate).subject,
    time(changes.thisUpdate ?? signedAt - 30 * minute),
    time(signedAt + 30 * minute),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(0, sequence(writeExtension(Oid.crlNumber, integer(1)), ...(changes.extra ?? []))),
  );
  return sequence(toBeSigned, signing.signatureAlgorithm, bitString(signing.sign(toBeSigned)));
}
