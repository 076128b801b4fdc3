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

/** Whether the statement was in force at the moment. */
export function isCurrent({ thisUpdate, nextUpdate }: Finding, at: number): boolean {
  return nextUpdate !== undefined && thisUpdate <= at && at < nextUpdate;
}

/**
 * Whether the statement was made after the moment and within the certificate's term.
 *
 * What was not revoked then wasn't revoked before. After the term authorities drop certificates from their lists.
 */
export function isLater({ thisUpdate }: Finding, at: number, notAfter: number): boolean {
  return thisUpdate > at && thisUpdate <= notAfter;
}
