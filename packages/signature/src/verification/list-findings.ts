/** What revocation lists say about a certificate: complete ones, and deltas upon them (RFC 5280, 5.2.4). */
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { MalformedError } from "../der/malformed.ts";
import { Oid } from "../object-identifiers.ts";
import { speaksOf } from "../revocation/list-scope.ts";
import { findRevocation, type Revocation, type RevocationList } from "../revocation/revocation-list.ts";
import type { Finding } from "./finding.ts";
import { judgeIssuerSignature } from "./issuer-signature.ts";

/** What lists of the certificate's issuer say about it. */
export interface ListFindings {
  /** How many lists there are of this issuer, usable or not. */
  readonly own: number;
  readonly findings: readonly Finding[];
}

/** Returns what the lists say; those that can't be relied on say nothing. */
export function findInLists(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
): ListFindings {
  const own = lists.filter((list) => sameBytes(list.issuer, issuer.subject));
  const listings = own.flatMap((list) => look(list, certificate, issuer));
  const complete = listings.filter(({ list }) => list.deltaBase === undefined);
  const findings = listings.flatMap((listing) =>
    listing.list.deltaBase === undefined ? [finding(listing, [listing.list])] : withDelta(listing, complete),
  );
  return { own: own.length, findings };
}

interface Listing {
  readonly list: RevocationList;
  readonly revocation: Revocation | undefined;
}

/** A delta alone can say that a certificate is revoked; that it isn't only together with a list that it adds to. */
function withDelta(delta: Listing, complete: readonly Listing[]): readonly Finding[] {
  const { deltaBase = 0n, number } = delta.list;
  const [base] = complete
    .filter(({ list }) => list.number !== undefined && list.number >= deltaBase && list.number < (number ?? 0n))
    .toSorted((a, b) => Number((b.list.number ?? 0n) - (a.list.number ?? 0n)));
  if (delta.revocation !== undefined && !delta.revocation.isLifted) return [finding(delta, [delta.list])];
  if (base === undefined) return [];
  const revocation = delta.revocation === undefined ? base.revocation : undefined;
  return [finding({ list: delta.list, revocation }, [base.list, delta.list])];
}

function finding({ list, revocation }: Listing, lists: readonly RevocationList[]): Finding {
  return { thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate, revocation, lists, responses: [] };
}

/** Critical extensions that are heeded here; a list with any other can't be relied on. */
const understood = new Set<string>([Oid.deltaCrlIndicator, Oid.issuingDistributionPoint]);

/** Returns what the list says, nothing when it is forged, speaks of others, or is broken. */
function look(list: RevocationList, certificate: Certificate, issuer: Certificate): readonly Listing[] {
  try {
    const reliable =
      issuer.keyUsages?.includes("cRLSign") === true &&
      [...list.extensions].every(([type, { critical }]) => !critical || understood.has(type)) &&
      // first who says it: what a stranger's list says is not even read
      judgeIssuerSignature(list, issuer.spki) === "verified" &&
      speaksOf(list, certificate);
    return reliable ? [{ list, revocation: findRevocation(list, certificate.serial) }] : [];
  } catch (error) {
    if (error instanceof MalformedError) return [];
    throw error;
  }
}
