/** What OCSP responses say about a certificate, and whether the responder had the right to say it (RFC 6960, 4.2.2.2). */
import { judgeSignature } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { Oid } from "../object-identifiers.ts";
import { isMeant } from "../ocsp/certificate-id.ts";
import type { OcspAnswer, OcspResponse } from "../ocsp/ocsp-response.ts";
import type { RevocationList } from "../revocation/revocation-list.ts";
import { hasUnknownCondition } from "./certificate-conditions.ts";
import { type Finding, isCurrent, isLater } from "./finding.ts";
import { judgedOnce } from "./judged-once.ts";
import { findInLists, type ListFindings } from "./list-findings.ts";
import type { ReasonCode } from "./reasons.ts";
import { judgeIssuerSignature } from "./signed-certificate.ts";

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
      else findings.push(findingOf(answer, response, authority.lists));
    }
  }
  return { findings, obstacles };
}

function findingOf(answer: OcspAnswer, response: OcspResponse, lists: readonly RevocationList[]): Finding {
  const { thisUpdate, nextUpdate, revokedAt, onHold, reason } = answer;
  return {
    thisUpdate,
    nextUpdate: nextUpdate ?? response.producedAt + UNSTATED_TERM_MS,
    revocation: revokedAt === undefined ? undefined : { at: revokedAt, onHold, reason },
    lists,
    responses: [response],
  };
}

/** Returns the lists that vouch for the responder, or why it can't be relied on. */
function responderAuthority(
  response: OcspResponse,
  issuer: Certificate,
  lists: readonly RevocationList[],
): { readonly lists: readonly RevocationList[] } | { readonly obstacle: ReasonCode } {
  const isOwn = response.names(issuer);
  if (isOwn && isSignedBy(response, issuer)) return { lists: [] };
  const delegate = response.certificates.find((candidate) => isDelegate(candidate, response, issuer));
  if (delegate === undefined) return { obstacle: isOwn ? "OCSP_RESPONSE_UNUSABLE" : "OCSP_RESPONDER_UNAUTHORISED" };
  if (!isSignedBy(response, delegate)) return { obstacle: "OCSP_RESPONSE_UNUSABLE" };
  if (delegate.extensions.has(Oid.ocspNoCheck)) return { lists: [] };
  const standing = standingOf(delegate, response.producedAt, findInLists(delegate, issuer, lists));
  if (standing === undefined) return { obstacle: "OCSP_RESPONDER_UNCHECKED" };
  return standing.revocation === undefined ? { lists: standing.lists } : { obstacle: "OCSP_RESPONDER_UNAUTHORISED" };
}

function standingOf({ notAfter }: Certificate, at: number, { findings }: ListFindings): Finding | undefined {
  return (
    findings.find(({ revocation }) => revocation !== undefined && revocation.at <= at) ??
    findings.find((finding) => isCurrent(finding, at) || isLater(finding, at, notAfter))
  );
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
  const signed = {
    data: response.toBeSigned,
    signature: response.signature,
    spki,
    parameters: response.signatureParameters,
  };
  return judgedOnce(response, spki, () => judgeSignature(response.signatureAlgorithm, signed)) === "verified";
}
