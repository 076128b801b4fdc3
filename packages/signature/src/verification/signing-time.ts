import type { Certificate } from "../certificate/certificate.ts";
import { type Check, check } from "./verdict.ts";

/** How far clocks may differ before a claimed time contradicts a time stamp: five minutes, in milliseconds. */
const CLOCK_DIFFERENCE_MS = 300_000;

/** Moments to compare a claim with, in milliseconds since the epoch. */
export interface SigningMoments {
  readonly claimed: number | undefined;
  readonly stamped: number | undefined;
  /** The moment of the verification. */
  readonly at: number;
  /** How far the claim may lie after `at` and before the certificate's term; undefined when it isn't compared. */
  readonly toleranceMs: number | undefined;
}

/** Checks the signing time that the signer claims. Nothing rests on it, so a missing one is no fault. */
export function checkSigningTime(certificate: Certificate, moments: SigningMoments): Check {
  const { claimed, stamped, at, toleranceMs } = moments;
  if (claimed === undefined) return check("signing-time", "passed", "SIGNING_TIME_ABSENT");
  const facts = { claimed: new Date(claimed).toISOString() };
  if (toleranceMs !== undefined && claimed > at + toleranceMs) {
    return check("signing-time", "failed", "SIGNING_TIME_IN_FUTURE", facts);
  }
  if (toleranceMs !== undefined && claimed < certificate.notBefore - toleranceMs) {
    return check("signing-time", "failed", "SIGNING_TIME_BEFORE_CERTIFICATE", facts);
  }
  if (stamped === undefined) return check("signing-time", "passed", "SIGNING_TIME_CLAIMED", facts);
  return claimed > stamped + CLOCK_DIFFERENCE_MS
    ? check("signing-time", "failed", "SIGNING_TIME_AFTER_STAMP", facts)
    : check("signing-time", "passed", "SIGNING_TIME_STAMPED", facts);
}
