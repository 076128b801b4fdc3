/** Checks of the signer's certificate by itself: its term, what its key is for, whom it names. */
import type { Certificate } from "../certificate/certificate.ts";
import { Oid } from "../object-identifiers.ts";
import { signerOf } from "../signer.ts";
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

/**
 * Checks what the key is for, by its usages and purposes together.
 *
 * НУЦ РК issues two certificates to a person; the one for signing in must never
 * sign a document, since a site could have it sign anything as a "challenge".
 */
export function checkKeyUse(certificate: Certificate, use: Use): Check {
  const facts = { keyUsages: (certificate.keyUsages ?? []).join(" "), purposes: certificate.purposes.join(" ") };
  const usages = certificate.keyUsages ?? [];
  if (use === "sign") {
    const fits =
      usages.includes("digitalSignature") &&
      usages.includes("nonRepudiation") &&
      certificate.purposes.includes(Oid.emailProtection);
    return fits
      ? check("key-use", "passed", "KEY_USE_FITS", facts)
      : check("key-use", "failed", "KEY_NOT_FOR_SIGNING", facts);
  }
  return usages.includes("digitalSignature") && certificate.purposes.includes(Oid.clientAuthentication)
    ? check("key-use", "passed", "KEY_USE_FITS", facts)
    : check("key-use", "failed", "KEY_NOT_FOR_AUTHENTICATION", facts);
}

/** Checks that the subject names one IIN. Whether it is the right person's the caller compares. */
export function checkIdentity(certificate: Certificate): Check {
  return signerOf(certificate.subjectName, certificate.purposes).iin === undefined
    ? check("identity", "failed", "IIN_MISSING")
    : check("identity", "passed", "IIN_PRESENT");
}
