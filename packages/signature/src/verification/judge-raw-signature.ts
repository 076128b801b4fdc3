/** Bare signatures, of protocols that aren't CMS: XML signatures between systems of government, say. */
import { judgeSignature, type SignatureOutcome } from "../algorithms.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { checkValidity } from "./certificate-checks.ts";
import { findChain } from "./chain.ts";
import { checkRevocation } from "./revocation.ts";
import { readTrust, type Trust } from "./trust.ts";
import type { Check } from "./verdict.ts";

/** A signature with what it stands over and the certificate that it is said to be of. */
export interface RawSignature {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Object identifier of the signature algorithm. */
  readonly algorithm: string;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Judges whether the certificate's key made the signature. Whether the certificate is to be believed
 * {@link judgeTrust} says.
 *
 * @throws MalformedError when the certificate is none
 */
export function judgeRawSignature({ certificate, algorithm, data, signature }: RawSignature): SignatureOutcome {
  return judgeSignature(algorithm, { data, signature, spki: parseCertificate(certificate).spki });
}

/**
 * Judges whether a certificate is to be believed at a moment: its chain, its term, its revocation, in this order.
 *
 * Revocation is undetermined when no list or answer speaks of it; what that means is the caller's to say.
 *
 * @param certificate - DER
 * @param at - milliseconds since the epoch
 * @throws MalformedError when the certificate is none
 */
export function judgeTrust(certificate: Uint8Array, trust: Trust, at: number): readonly Check[] {
  const leaf = parseCertificate(certificate);
  const believed = readTrust(trust);
  const chain = findChain(leaf, { ...believed, at });
  return [chain.check, checkValidity(leaf, at), checkRevocation(chain.path, believed, at).check];
}
