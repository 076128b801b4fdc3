/** The training authority's services: a request's bytes in, the answer's bytes out. Carrying them is another's work. */
import { MalformedError } from "../der/malformed.ts";
import { issueOcspResponse, malformedOcspRequest, type OcspInput } from "../ocsp/issue-ocsp-response.ts";
import { readOcspRequest } from "../ocsp/ocsp-request.ts";
import { issueTimeStampResponse, refuseTimeStamp, type TimeStampInput } from "../time-stamp/issue-time-stamp.ts";
import { readTimeStampRequest } from "../time-stamp/time-stamp-request.ts";

/** Returns the OCSP response to a request, whatever its bytes are; media type `application/ocsp-response`. */
export function answerOcspRequest(request: Uint8Array, service: Omit<OcspInput, "request">): Uint8Array {
  const read = orUndefined(() => readOcspRequest(request));
  return read === undefined ? malformedOcspRequest() : issueOcspResponse({ ...service, request: read });
}

/** Returns the time-stamp response to a request, whatever its bytes are; media type `application/timestamp-reply`. */
export function answerTimeStampRequest(request: Uint8Array, service: Omit<TimeStampInput, "request">): Uint8Array {
  const read = orUndefined(() => readTimeStampRequest(request));
  return read === undefined ? refuseTimeStamp() : issueTimeStampResponse({ ...service, request: read });
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}
