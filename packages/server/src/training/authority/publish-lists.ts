/**
 * Revocation lists of the training authority, for any legal moment.
 *
 * A complete list comes out each midnight (UTC) and a delta each hour, numbered by the hour since 1970, so that the same
 * moment always gives the same numbers, also after a restart. What was revoked within the last hour OCSP alone knows.
 */
import { issueCrl } from "@reglament/signature";
import type { AuthorityFamily } from "./read-authority.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Returns the complete list of a moment. It holds half a day longer than until the next one. */
export function completeList({ issuing, revoked }: AuthorityFamily, at: number): Uint8Array {
  const thisUpdate = Math.floor(at / DAY_MS) * DAY_MS;
  return issueCrl({
    authority: issuing,
    revoked: revoked.filter((entry) => entry.at <= thisUpdate),
    thisUpdate,
    nextUpdate: thisUpdate + 1.5 * DAY_MS,
    number: BigInt(thisUpdate / HOUR_MS),
  });
}

/** Returns what changed since the complete list of the day. */
export function deltaList({ issuing, revoked }: AuthorityFamily, at: number): Uint8Array {
  const midnight = Math.floor(at / DAY_MS) * DAY_MS;
  const thisUpdate = Math.floor(at / HOUR_MS) * HOUR_MS;
  return issueCrl({
    authority: issuing,
    revoked: revoked.filter((entry) => entry.at > midnight && entry.at <= thisUpdate),
    thisUpdate,
    nextUpdate: thisUpdate + 1.5 * HOUR_MS,
    number: BigInt(thisUpdate / HOUR_MS),
    deltaBase: BigInt(midnight / HOUR_MS),
  });
}

/** Returns the root's list about the issuing authority, which is never revoked here. */
export function rootList({ root }: AuthorityFamily, at: number): Uint8Array {
  const thisUpdate = Math.floor(at / DAY_MS) * DAY_MS;
  return issueCrl({
    authority: root,
    revoked: [],
    thisUpdate,
    nextUpdate: thisUpdate + 8 * DAY_MS,
    number: BigInt(thisUpdate / DAY_MS),
  });
}
