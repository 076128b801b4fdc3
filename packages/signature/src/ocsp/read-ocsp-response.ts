import { parseOcspResponse } from "./ocsp-response.ts";

/** What an OCSP response says of itself. Moments are milliseconds since the epoch. */
export interface OcspInfo {
  readonly producedAt: number;
  /** Of the question, when it was asked with one: an answer with another is not to it. */
  readonly nonce: Uint8Array | undefined;
  readonly answers: readonly {
    readonly serial: bigint;
    readonly status: "good" | "revoked" | "unknown";
    readonly thisUpdate: number;
    readonly nextUpdate: number | undefined;
  }[];
}

/**
 * Returns what an OCSP response says. Nothing is verified: `verifyCms` does that.
 *
 * @throws MalformedError when it is none, or the responder refused to answer
 */
export function readOcspResponse(der: Uint8Array): OcspInfo {
  const { producedAt, nonce, answers } = parseOcspResponse(der);
  return {
    producedAt,
    nonce,
    answers: answers.map(({ id: { serial }, status, thisUpdate, nextUpdate }) => ({
      serial,
      status,
      thisUpdate,
      nextUpdate,
    })),
  };
}
