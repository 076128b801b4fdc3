/** Time-stamp tokens and the responses that bring them (RFC 3161, 2.4.2). */
import { parseSignedData, type SignedData } from "../cms/signed-data.ts";
import { withUnsignedAttribute } from "../cms/write-signed-data.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { toDefiniteLengths } from "../der/definite-lengths.ts";
import { MalformedError } from "../der/malformed.ts";
import { Fields, readDer, Tag } from "../der/read-der.ts";
import { readInteger } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { readTimeStampInfo, type TimeStampInfo } from "./time-stamp-info.ts";
import { readTimeStampRequest } from "./time-stamp-request.ts";

/** A token: a CMS signature of the service over its statement. */
export interface TimeStampToken {
  readonly signedData: SignedData;
  /** The statement's bytes, which the service signed. */
  readonly content: Uint8Array;
  readonly info: TimeStampInfo;
}

/**
 * Returns the parts of a token. Nothing is verified.
 *
 * @param ber - a ContentInfo, DER or BER
 * @throws MalformedError when it is no time stamp
 */
export function parseTimeStamp(ber: Uint8Array): TimeStampToken {
  if (ber.length > limits.timeStampBytes) throw new MalformedError("too large");
  const signedData = parseSignedData(ber);
  const { content } = signedData;
  if (signedData.contentType !== Oid.timeStampInfo || content === undefined || signedData.signerInfos.length !== 1) {
    throw new MalformedError("not a time stamp");
  }
  return { signedData, content, info: readTimeStampInfo(content) };
}

/** A service's answer: the token in DER, or the number of its status (RFC 3161, 2.4.2; 2 is a rejection). */
export type TimeStampAnswer = { readonly token: Uint8Array } | { readonly refused: number };

/**
 * Returns what a service answered to a request. The token's signature is not verified: `verifyCms` does that.
 *
 * @param response - a TimeStampResp, DER or BER
 * @param request - what was asked, DER
 * @throws MalformedError when it is no response, or one to another request
 */
export function readTimeStampResponse(response: Uint8Array, request: Uint8Array): TimeStampAnswer {
  if (response.length > limits.timeStampBytes) throw new MalformedError("too large");
  const fields = new Fields(readDer(toDefiniteLengths(response)));
  const status = readInteger(new Fields(fields.take(Tag.sequence)).take(Tag.integer));
  const token = fields.takeIf(Tag.sequence);
  fields.end();
  // 0 granted, 1 granted with modifications
  if (status !== 0n && status !== 1n) return { refused: Number(status) };
  if (token === undefined) throw new MalformedError("granted, but no token");
  const { info } = parseTimeStamp(token.bytes);
  const asked = readTimeStampRequest(request);
  const answersIt =
    info.imprint.digestAlgorithm === asked.imprint.digestAlgorithm &&
    sameBytes(info.imprint.digest, asked.imprint.digest) &&
    info.nonce === asked.nonce;
  if (!answersIt) throw new MalformedError("the time stamp answers another request");
  return { token: token.bytes };
}

/**
 * Returns a CMS with a time stamp over one of its signatures: from CAdES-BES to CAdES-T (ETSI EN 319 122-1, 5.3).
 *
 * @param cms - DER or BER
 * @param token - the time-stamp token, as `readTimeStampResponse` returns it
 * @param index - which signature, from 0
 * @throws MalformedError when either can't be read; RangeError when there is no such signature
 */
export function addTimeStamp(cms: Uint8Array, token: Uint8Array, index = 0): Uint8Array {
  parseTimeStamp(token);
  return withUnsignedAttribute(cms, index, Oid.signatureTimeStamp, toDefiniteLengths(token));
}
