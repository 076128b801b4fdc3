/** Revocation by lists: who is on one, since when, and whether the lists at hand can say so. */
import { judgeSignature } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { MalformedError } from "../der/malformed.ts";
import { findRevocation, type Revocation, type RevocationList } from "../revocation/revocation-list.ts";
import type { ReasonCode } from "./reasons.ts";
import { type Check, check } from "./verdict.ts";

/** The outcome for a chain, with the lists it rests on in DER. */
export interface RevocationOutcome {
  readonly check: Check;
  readonly lists: readonly RevocationList[];
}

/**
 * Checks every certificate of a chain but the anchor.
 *
 * A revocation counts from its date on; a signature from before it stays good.
 * That a certificate is *not* listed counts only in a list current at `at`.
 *
 * @param path - signer's certificate first, anchor last
 * @param at - the moment judged, in milliseconds since the epoch
 */
export function checkRevocation(
  path: readonly Certificate[],
  lists: readonly RevocationList[],
  at: number,
): RevocationOutcome {
  const outcomes = path.slice(0, -1).flatMap((certificate, depth) => {
    const issuer = path[depth + 1];
    return issuer === undefined ? [] : [checkOne(certificate, issuer, lists, at, depth)];
  });
  const decisive = outcomes.find(isFailed) ?? outcomes.find(isUndetermined) ?? outcomes[0];
  return {
    check: decisive?.check ?? check("revocation", "undetermined", "NOT_REACHED"),
    lists: [...new Set(outcomes.flatMap((outcome) => outcome.lists))],
  };
}

const isFailed = (outcome: RevocationOutcome) => outcome.check.result === "failed";
const isUndetermined = (outcome: RevocationOutcome) => outcome.check.result === "undetermined";

function checkOne(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: number,
  depth: number,
): RevocationOutcome {
  const own = lists.filter((list) => sameBytes(list.issuer, issuer.subject));
  const listings = own.flatMap((list) => {
    const listing = look(list, certificate, issuer);
    return listing === undefined ? [] : [{ list, ...listing }];
  });
  const newest = listings
    .filter(({ list }) => isCurrent(list, at))
    .toSorted((a, b) => b.list.thisUpdate - a.list.thisUpdate)[0];

  const revoked = listings.find(
    ({ list, revocation }) =>
      revocation !== undefined &&
      revocation.at <= at &&
      // a hold can be lifted: older lists say nothing about it
      (!revocation.onHold || list === newest?.list || list.thisUpdate > at),
  );
  const subject = { depth: String(depth) };
  if (revoked?.revocation !== undefined) {
    const revokedAt = new Date(revoked.revocation.at).toISOString();
    const reason = depth === 0 ? "REVOKED" : "ISSUER_REVOKED";
    return { check: check("revocation", "failed", reason, { ...subject, revokedAt }), lists: [revoked.list] };
  }
  if (newest === undefined) {
    const reason = whyNone(own, listings.length);
    return { check: check("revocation", "undetermined", reason, subject), lists: [] };
  }
  const thisUpdate = new Date(newest.list.thisUpdate).toISOString();
  return { check: check("revocation", "passed", "NOT_REVOKED", { ...subject, thisUpdate }), lists: [newest.list] };
}

function whyNone(own: readonly RevocationList[], usable: number): ReasonCode {
  if (own.length === 0) return "REVOCATION_LIST_MISSING";
  return usable === 0 ? "REVOCATION_LIST_UNUSABLE" : "REVOCATION_LIST_NOT_CURRENT";
}

function isCurrent(list: RevocationList, at: number): boolean {
  return list.nextUpdate !== undefined && list.thisUpdate <= at && at < list.nextUpdate;
}

/**
 * Returns what the list says about the certificate; undefined when it can't be relied on:
 * forged, partial (delta, one reason or one kind of certificate: critical extensions) or broken.
 */
function look(
  list: RevocationList,
  certificate: Certificate,
  issuer: Certificate,
): { readonly revocation: Revocation | undefined } | undefined {
  const signed = { data: list.toBeSigned, signature: list.signature, spki: issuer.spki };
  const reliable =
    issuer.keyUsages?.includes("cRLSign") === true &&
    [...list.extensions.values()].every(({ critical }) => !critical) &&
    judgeSignature(list.signatureAlgorithm, signed) === "verified";
  if (!reliable) return undefined;
  try {
    return { revocation: findRevocation(list, certificate.serial) };
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}
