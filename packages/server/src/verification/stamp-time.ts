import { randomBytes } from "node:crypto";
import { cmsBytes, MalformedError, readTimeStampResponse, timeStampRequestFor } from "@reglament/signature";
import { NeighbourFault, postLimited } from "./fetch-limited.ts";

const TIMEOUT_MS = 8_000;
const LARGEST_ANSWER_BYTES = 64 * 1024;

/**
 * Has a time-stamp service stamp the signature in a CMS (RFC 3161).
 *
 * Whether the stamp holds the verifier says; here only that it answers this question.
 *
 * @param cms - one signature: DER, BER, PEM or base64
 * @returns the token
 * @throws NeighbourFault when the service doesn't answer, refuses, or answers another question
 */
export async function stampTime(service: URL, cms: Uint8Array): Promise<Uint8Array> {
  const request = timeStampRequestFor(cmsBytes(cms), { nonce: BigInt(`0x7f${randomBytes(8).toString("hex")}`) });
  const { bytes } = await postLimited(service, {
    body: request,
    mediaType: "application/timestamp-query",
    timeoutMs: TIMEOUT_MS,
    maxBytes: LARGEST_ANSWER_BYTES,
  });
  const answer = read(service, bytes, request);
  if ("refused" in answer) throw new NeighbourFault(`${service.origin} refused to stamp: status ${answer.refused}`);
  return answer.token;
}

function read(service: URL, bytes: Uint8Array, request: Uint8Array) {
  try {
    return readTimeStampResponse(bytes, request);
  } catch (cause) {
    if (cause instanceof MalformedError) throw new NeighbourFault(`${service.origin}: ${cause.message}`, { cause });
    throw cause;
  }
}
