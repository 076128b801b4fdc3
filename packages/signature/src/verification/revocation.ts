/** Revocation: who is revoked, since when, and whether the lists and responses at hand can say so. */
import type { Certificate } from "../certificate/certificate.ts";
import type { OcspResponse } from "../ocsp/ocsp-response.ts";
import type { RevocationList } from "../revocation/revocation-list.ts";
import { type Finding, isCurrent, isLater } from "./finding.ts";
import { findInLists, type ListFindings } from "./list-findings.ts";
import { findInResponses, type OcspFindings } from "./ocsp-findings.ts";
import type { ReasonCode } from "./reasons.ts";
import { type Check, check } from "./verdict.ts";

/** What speaks about revocation. */
export interface RevocationSources {
  readonly lists: readonly RevocationList[];
  readonly responses: readonly OcspResponse[];
}

/** The outcome for a chain, with what it rests on. */
export interface RevocationOutcome extends RevocationSources {
  readonly check: Check;
}

/**
 * Checks every certificate of a chain but the anchor.
 *
 * A revocation counts from its date on; a signature from before it stays good.
 * That a certificate is *not* revoked counts only from a list or response that
 * was current at `at`, or made later within the certificate's term.
 *
 * @param path - signer's certificate first, anchor last
 * @param at - the moment judged, in milliseconds since the epoch
 * @param kind - of a time-stamp service's key a revocation counts for all time, unless its reason shows that the key
 *   was never in wrong hands (RFC 3161, 4)
 */
export function checkRevocation(
  path: readonly Certificate[],
  sources: RevocationSources,
  at: number,
  kind: "signer" | "time-stamp-service" = "signer",
): RevocationOutcome {
  const outcomes = path.slice(0, -1).flatMap((certificate, depth) => {
    const issuer = path[depth + 1];
    if (issuer === undefined) return [];
    const forever = kind === "time-stamp-service" && depth === 0;
    return [checkOne(certificate, issuer, sources, { at, depth, forever })];
  });
  const decisive = outcomes.find(isFailed) ?? outcomes.find(isUndetermined) ?? outcomes[0];
  return {
    check: decisive?.check ?? check("revocation", "undetermined", "NOT_REACHED"),
    lists: [...new Set(outcomes.flatMap(({ lists }) => lists))],
    responses: [...new Set(outcomes.flatMap(({ responses }) => responses))],
  };
}

const isFailed = (outcome: RevocationOutcome) => outcome.check.result === "failed";
const isUndetermined = (outcome: RevocationOutcome) => outcome.check.result === "undetermined";

interface Question {
  readonly at: number;
  readonly depth: number;
  readonly forever: boolean;
}

function checkOne(
  certificate: Certificate,
  issuer: Certificate,
  { lists, responses }: RevocationSources,
  { at, depth, forever }: Question,
): RevocationOutcome {
  const listed = findInLists(certificate, issuer, lists);
  const answered = findInResponses(certificate, issuer, responses, lists);
  const findings = [...listed.findings, ...answered.findings];
  const newest = findings.filter((one) => isCurrent(one, at)).toSorted((a, b) => b.thisUpdate - a.thisUpdate)[0];
  const revoked = findings.find(
    (one) =>
      one.revocation !== undefined &&
      (one.revocation.at <= at || (forever && !harmless.has(one.revocation.reason))) &&
      // a hold can be lifted: older news say nothing about it
      (!one.revocation.onHold || one === newest || one.thisUpdate > at),
  );
  const subject = { depth: String(depth) };
  if (revoked?.revocation !== undefined) {
    const facts = { ...subject, revokedAt: new Date(revoked.revocation.at).toISOString() };
    return {
      check: check("revocation", "failed", depth === 0 ? "REVOKED" : "ISSUER_REVOKED", facts),
      ...used(revoked),
    };
  }
  const good = newest ?? earliest(findings.filter((one) => isLater(one, at, certificate.notAfter)));
  if (good === undefined) {
    const reason = whyNone(listed, answered);
    return { check: check("revocation", "undetermined", reason, subject), lists: [], responses: [] };
  }
  const facts = {
    ...subject,
    thisUpdate: new Date(good.thisUpdate).toISOString(),
    by: good.responses.length > 0 ? "ocsp" : "crl",
  };
  return { check: check("revocation", "passed", "NOT_REVOKED", facts), ...used(good) };
}

/** Reasons that leave earlier time stamps good: unspecified, affiliation, superseded, cessation. None given is not one. */
const harmless = new Set<number | undefined>([0, 3, 4, 5]);

function used({ lists, responses }: Finding): RevocationSources {
  return { lists, responses };
}

function earliest(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((a, b) => a.thisUpdate - b.thisUpdate)[0];
}

function whyNone(listed: ListFindings, answered: OcspFindings): ReasonCode {
  if (listed.findings.length > 0) return "REVOCATION_LIST_NOT_CURRENT";
  if (answered.findings.length > 0) return "OCSP_RESPONSE_NOT_CURRENT";
  if (listed.own > 0) return "REVOCATION_LIST_UNUSABLE";
  return answered.obstacles[0] ?? "REVOCATION_LIST_MISSING";
}
