/** OCSP when a signature is judged: the freshest word on a certificate, and a small one to keep beside the signature. */
import { randomBytes } from "node:crypto";
import { MalformedError, readOcspResponse, writeOcspRequest } from "@reglament/signature";
import { NeighbourFault, postLimited } from "./fetch-limited.ts";

const TIMEOUT_MS = 5_000;
const LARGEST_ANSWER_BYTES = 64 * 1024;

/**
 * Asks a service about a certificate, with a nonce.
 *
 * The answer's signature isn't verified here: an answer counts only once the verifier has found it to be signed by who
 * may. One without the nonce is taken, as many services answer from stock; it counts while it is fresh.
 *
 * @returns the OCSPResponse, DER
 * @throws NeighbourFault when the service doesn't answer, refuses, or answers another question
 */
export async function askOcsp(service: URL, certificate: Uint8Array, issuer: Uint8Array): Promise<Uint8Array> {
  const nonce = randomBytes(16);
  const { bytes } = await postLimited(service, {
    body: writeOcspRequest({ certificate, issuer, nonce }),
    mediaType: "application/ocsp-request",
    timeoutMs: TIMEOUT_MS,
    maxBytes: LARGEST_ANSWER_BYTES,
  });
  const answered = read(service, bytes);
  if (answered.nonce !== undefined && !nonce.equals(answered.nonce)) {
    throw new NeighbourFault(`${service.origin}: the answer carries another nonce`);
  }
  return bytes;
}

function read(service: URL, bytes: Uint8Array) {
  try {
    return readOcspResponse(bytes);
  } catch (cause) {
    if (cause instanceof MalformedError) throw new NeighbourFault(`${service.origin}: ${cause.message}`, { cause });
    throw cause;
  }
}
