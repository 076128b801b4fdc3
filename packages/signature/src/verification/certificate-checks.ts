/** Checks of the signer's certificate by itself: its term, what its key is for, whom it names. */
import type { Certificate } from "../certificate/certificate.ts";
import { isPossibleIin } from "../identity-number.ts";
import { fitsUse, signerOf } from "../signer.ts";
import { type Check, check } from "./verdict.ts";

/** What a signature is to serve for. */
export type Use = "sign" | "authenticate";

/** Checks that `at` (milliseconds since the epoch) lies in the certificate's term, both ends included. */
export function checkValidity(certificate: Certificate, at: number): Check {
  const facts = {
    notBefore: new Date(certificate.notBefore).toISOString(),
    notAfter: new Date(certificate.notAfter).toISOString(),
  };
  if (at < certificate.notBefore) return check("validity", "failed", "NOT_YET_VALID", facts);
  // written so that a moment that is no number fails
  if (!(at <= certificate.notAfter)) return check("validity", "failed", "EXPIRED", facts);
  return check("validity", "passed", "WITHIN_VALIDITY", facts);
}

/** Checks what the key is for, by its usages and purposes together. */
export function checkKeyUse(certificate: Certificate, use: Use): Check {
  const usages = certificate.keyUsages ?? [];
  const facts = { keyUsages: usages.join(" "), purposes: certificate.purposes.join(" ") };
  if (fitsUse(use, certificate.purposes, usages)) return check("key-use", "passed", "KEY_USE_FITS", facts);
  const reason = use === "sign" ? "KEY_NOT_FOR_SIGNING" : "KEY_NOT_FOR_AUTHENTICATION";
  return check("key-use", "failed", reason, facts);
}

/**
 * Checks that the subject names one IIN. Whether it is the right person's the caller compares.
 *
 * @param numbers - whether its date and check digit must be right
 */
export function checkIdentity(certificate: Certificate, numbers: "as-written" | "checked" = "as-written"): Check {
  const { iin } = signerOf(certificate.subjectName, certificate.purposes, certificate.keyUsages);
  if (iin === undefined) return check("identity", "failed", "IIN_MISSING");
  const isPossible = isPossibleIin(iin);
  const facts = { number: isPossible ? "possible" : "impossible" };
  return numbers === "checked" && !isPossible
    ? check("identity", "failed", "IIN_IMPOSSIBLE", facts)
    : check("identity", "passed", "IIN_PRESENT", facts);
}
