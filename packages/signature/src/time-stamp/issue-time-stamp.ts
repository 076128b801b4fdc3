import { attribute, writeSignedData } from "../cms/write-signed-data.ts";
import { Tag } from "../der/read-der.ts";
import { encode, integer, sequence, time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import type { Authority } from "../training/authority.ts";
import { writeTimeStampInfo } from "./time-stamp-info.ts";
import type { TimeStampRequest } from "./time-stamp-request.ts";

/** What a time-stamp service answers with. */
export interface TimeStampInput {
  readonly request: TimeStampRequest;
  /** The service's certificate, which must be for time stamps only, and its key. */
  readonly service: Authority;
  /** Object identifier of the policy to stamp under, unless the request wishes another. */
  readonly policy: string;
  /** Never used before by this service. */
  readonly serial: bigint;
  /** Milliseconds since the epoch; cut to whole seconds. */
  readonly at: number;
}

/** Policies that НУЦ РК stamps under, by the digest and key of the token. */
export const timeStampPolicies = {
  "gost-2004": "1.2.398.3.3.2.6.1",
  rsa: "1.2.398.3.3.2.6.2",
  "gost-2015-512": "1.2.398.3.3.2.6.4",
} as const;

/** Returns a token over the request's digest, a ContentInfo in DER. */
function issueTimeStamp(input: TimeStampInput): Uint8Array {
  const { request, service, serial, at } = input;
  const content = writeTimeStampInfo({
    policy: request.policy ?? input.policy,
    imprint: request.imprint,
    serial,
    at,
    nonce: request.nonce,
  });
  return writeSignedData({
    contentType: Oid.timeStampInfo,
    content,
    attached: true,
    key: service.key,
    certificate: service.certificate,
    certificates: request.certificateWanted ? [service.certificate] : [],
    attributes: [attribute(Oid.signingTime, time(at))],
  });
}

/** Returns a response that grants the request, in DER. */
export function issueTimeStampResponse(input: TimeStampInput): Uint8Array {
  return sequence(sequence(integer(0)), issueTimeStamp(input));
}

/** Returns a response that rejects a request that can't be read (badDataFormat, bit 5), in DER. */
export function refuseTimeStamp(): Uint8Array {
  return sequence(sequence(integer(2), encode(Tag.bitString, Uint8Array.of(2, 0x04))));
}
