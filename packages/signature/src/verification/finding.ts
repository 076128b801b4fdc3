/** One statement about a certificate's revocation, by a list or an OCSP response that can be relied on. */
import type { OcspResponse } from "../ocsp/ocsp-response.ts";
import type { RevocationList } from "../revocation/revocation-list.ts";

/** What is stated, and for which time. Moments are milliseconds since the epoch. */
export interface Finding {
  readonly thisUpdate: number;
  /** From this moment on the statement is stale; undefined when nothing says, which makes it never current. */
  readonly nextUpdate: number | undefined;
  /** Undefined when the certificate is not revoked. */
  readonly revocation:
    | { readonly at: number; readonly onHold: boolean; readonly reason: number | undefined }
    | undefined;
  /** What it rests on. */
  readonly lists: readonly RevocationList[];
  readonly responses: readonly OcspResponse[];
}

/** Reasons by which a key was never in wrong hands: unspecified, affiliation, superseded, cessation. None given is not one. */
const harmless = new Set<number | undefined>([0, 3, 4, 5]);

/** Whether the statement undoes also what the certificate's key did before it was revoked (RFC 3161, 4). */
export function undoesAll({ revocation }: Finding): boolean {
  return revocation !== undefined && !harmless.has(revocation.reason);
}

/** Whether the statement was in force at the moment. */
export function isCurrent({ thisUpdate, nextUpdate }: Finding, at: number): boolean {
  return nextUpdate !== undefined && thisUpdate <= at && at < nextUpdate;
}

/**
 * Whether the statement was made after the moment and by `until`, the end of the certificate's term or its issuer's.
 *
 * What was not revoked then wasn't revoked before. After its term authorities drop a certificate from their lists; after
 * the issuer's own nobody guards its key.
 */
export function isLater({ thisUpdate }: Finding, at: number, until: number): boolean {
  return thisUpdate > at && thisUpdate <= until;
}
