import { checkTimeStamps } from "./time-stamps.ts";
import { readTrust, type Trust } from "./trust.ts";
import type { Check } from "./verdict.ts";

/** What a time stamp over bytes of any kind is worth. */
export interface TimeStampVerdict {
  readonly check: Check;
  /** The moment by which the bytes existed, in milliseconds since the epoch; undefined unless the check passed. */
  readonly at: number | undefined;
}

/**
 * Judges a time stamp that stands over something other than a signature: a sealed list, a document.
 *
 * @param input.token - a ContentInfo, DER or BER
 * @param input.content - what should have been stamped
 * @param input.at - the moment of the verification, in milliseconds since the epoch
 */
export function verifyTimeStamp(input: {
  readonly token: Uint8Array;
  readonly content: Uint8Array;
  readonly trust: Trust;
  readonly at: number;
}): TimeStampVerdict {
  const { check, at } = checkTimeStamps([input.token], {
    signature: input.content,
    trust: readTrust(input.trust),
    now: input.at,
    isDemanded: true,
  });
  return { check, at };
}
