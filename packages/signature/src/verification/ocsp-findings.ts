/** What OCSP responses say about a certificate, and whether the responder had the right to say it (RFC 6960, 4.2.2.2). */
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { Oid } from "../object-identifiers.ts";
import { isMeant } from "../ocsp/certificate-id.ts";
import type { OcspAnswer, OcspResponse } from "../ocsp/ocsp-response.ts";
import type { RevocationList } from "../revocation/revocation-list.ts";
import { hasUnknownCondition } from "./certificate-conditions.ts";
import { type Finding, isCurrent, isLater, undoesAll } from "./finding.ts";
import { judgeIssuerSignature } from "./issuer-signature.ts";
import { findInLists } from "./list-findings.ts";
import type { ReasonCode } from "./reasons.ts";

/** How long an answer counts that doesn't say when it goes stale: one hour, in milliseconds. */
const UNSTATED_TERM_MS = 3_600_000;

/** What responses say about a certificate; why one that speaks of it says nothing. */
export interface OcspFindings {
  readonly findings: readonly Finding[];
  readonly obstacles: readonly ReasonCode[];
}

/** Returns what the responses say; those that can't be relied on say nothing. */
export function findInResponses(
  certificate: Certificate,
  issuer: Certificate,
  responses: readonly OcspResponse[],
  lists: readonly RevocationList[],
): OcspFindings {
  const findings: Finding[] = [];
  const obstacles: ReasonCode[] = [];
  for (const response of responses) {
    const answers = response.answers.filter(({ id }) => isMeant(id, certificate.serial, issuer));
    if (answers.length === 0) continue;
    const authority = responderAuthority(response, issuer, lists);
    if ("obstacle" in authority) {
      obstacles.push(authority.obstacle);
      continue;
    }
    for (const answer of answers) {
      if (answer.status === "unknown") obstacles.push("OCSP_STATUS_UNKNOWN");
      else findings.push(findingOf(answer, response, authority));
    }
  }
  return { findings, obstacles };
}

/**
 * News are no newer than the answer that brings them, and last no longer than the responder: else the key of a former
 * one could still speak of today.
 */
function findingOf(answer: OcspAnswer, response: OcspResponse, { lists, until }: ResponderAuthority): Finding {
  const { thisUpdate, nextUpdate, revokedAt, onHold, reason } = answer;
  return {
    thisUpdate: Math.min(thisUpdate, response.producedAt),
    nextUpdate: Math.min(nextUpdate ?? response.producedAt + UNSTATED_TERM_MS, until),
    revocation: revokedAt === undefined ? undefined : { at: revokedAt, onHold, reason },
    lists,
    responses: [response],
  };
}

/** What a responder's right to answer rests on. */
interface ResponderAuthority {
  /** The lists that vouch for it. */
  readonly lists: readonly RevocationList[];
  /** The last moment of its certificate, in milliseconds since the epoch. */
  readonly until: number;
}

/** Returns what the responder's right rests on, or why it can't be relied on. */
function responderAuthority(
  response: OcspResponse,
  issuer: Certificate,
  lists: readonly RevocationList[],
): ResponderAuthority | { readonly obstacle: ReasonCode } {
  const isOwn = response.names(issuer);
  if (isOwn && isSignedBy(response, issuer)) return { lists: [], until: issuer.notAfter };
  const delegate = response.certificates.find((candidate) => isDelegate(candidate, response, issuer));
  if (delegate === undefined) return { obstacle: isOwn ? "OCSP_RESPONSE_UNUSABLE" : "OCSP_RESPONDER_UNAUTHORISED" };
  if (!isSignedBy(response, delegate)) return { obstacle: "OCSP_RESPONSE_UNUSABLE" };
  const { producedAt: at } = response;
  const { notAfter: until, extensions } = delegate;
  const { findings } = findInLists(delegate, issuer, lists);
  // that nobody need ask about it doesn't mean that nobody may know better
  if (findings.some((one) => undoesAll(one) || (one.revocation !== undefined && one.revocation.at <= at))) {
    return { obstacle: "OCSP_RESPONDER_UNAUTHORISED" };
  }
  if (extensions.has(Oid.ocspNoCheck)) return { lists: [], until };
  const standing = findings.find((one) => isCurrent(one, at) || isLater(one, at, until));
  return standing === undefined ? { obstacle: "OCSP_RESPONDER_UNCHECKED" } : { lists: standing.lists, until };
}

/** A delegate's certificate is issued by the very authority and says that it answers for it. */
function isDelegate(candidate: Certificate, response: OcspResponse, issuer: Certificate): boolean {
  return (
    response.names(candidate) &&
    sameBytes(candidate.issuer, issuer.subject) &&
    candidate.purposes.includes(Oid.ocspSigning) &&
    candidate.keyUsages?.includes("digitalSignature") !== false &&
    candidate.notBefore <= response.producedAt &&
    response.producedAt <= candidate.notAfter &&
    !hasUnknownCondition(candidate) &&
    judgeIssuerSignature(candidate, issuer.spki) === "verified"
  );
}

function isSignedBy(response: OcspResponse, { spki }: Certificate): boolean {
  return judgeIssuerSignature(response, spki) === "verified";
}
