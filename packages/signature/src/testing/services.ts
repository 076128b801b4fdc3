/** Services of the test authority: OCSP answers and time stamps, with defaults that make good ones. */
import { issueOcspResponse, type OcspInput } from "../ocsp/issue-ocsp-response.ts";
import { readOcspRequest, writeOcspRequest } from "../ocsp/ocsp-request.ts";
import { issueTimeStampResponse, type TimeStampInput, timeStampPolicies } from "../time-stamp/issue-time-stamp.ts";
import { readTimeStampRequest, timeStampRequestFor } from "../time-stamp/time-stamp-request.ts";
import { addTimeStamp, readTimeStampResponse } from "../time-stamp/time-stamp-response.ts";
import type { Authority } from "../training/authority.ts";
import { issueServiceCertificate, type ServiceInput } from "../training/issue-service-certificate.ts";
import { aSignature, authority, minute, signedAt, term } from "./signatures.ts";

/** A service with its certificate and key. */
export function aService(service: "ocsp" | "time-stamp", changes: Partial<ServiceInput> = {}): Authority {
  return issueServiceCertificate({ authority, service, name: `Қызмет ${service}`, serial: 50n, ...term, ...changes });
}

/** What a test may change of an answer. */
export interface OcspChanges extends Partial<Omit<OcspInput, "request">> {
  readonly nonce?: Uint8Array;
}

/** An answer about the certificate, good unless it stands in `revoked`; current for an hour around the signing. */
export function anOcspResponse(certificate: Uint8Array, changes: OcspChanges = {}): Uint8Array {
  const { nonce, ...rest } = changes;
  const issuer = rest.issuer ?? authority.certificate;
  const request = readOcspRequest(writeOcspRequest({ certificate, issuer, ...(nonce !== undefined && { nonce }) }));
  return issueOcspResponse({
    request,
    issuer,
    responder: authority,
    revoked: [],
    isIssued: () => true,
    at: signedAt - 30 * minute,
    nextUpdate: signedAt + 30 * minute,
    ...rest,
  });
}

/** A token over a signature of the CMS, made five minutes after the signing. */
export function aTimeStamp(
  cms: Uint8Array,
  changes: Partial<TimeStampInput> & { readonly index?: number } = {},
): Uint8Array {
  const { index = 0, ...rest } = changes;
  const request = timeStampRequestFor(cms, { index, nonce: 42n });
  const response = issueTimeStampResponse({
    request: readTimeStampRequest(request),
    service: aService("time-stamp"),
    policy: timeStampPolicies.rsa,
    serial: 1n,
    at: signedAt + 5 * minute,
    ...rest,
  });
  const answer = readTimeStampResponse(response, request);
  if (!("token" in answer)) throw new Error("the service refused");
  return answer.token;
}

/** A signature with a time stamp in it. */
export function aStampedSignature(cms: Uint8Array = aSignature(), changes: Partial<TimeStampInput> = {}): Uint8Array {
  return addTimeStamp(cms, aTimeStamp(cms, changes));
}
