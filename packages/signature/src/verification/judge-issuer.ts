/** Whether one certificate's key stands behind another certificate or a list: a single link, not a chain. */
import type { SignatureOutcome } from "../algorithms.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { parseRevocationList } from "../revocation/revocation-list.ts";
import { judgeIssuerSignature } from "./issuer-signature.ts";

/** What became of an issuer's signature; `other-issuer` when the names already differ. */
export type IssuerOutcome = SignatureOutcome | "other-issuer";

/**
 * Judges whether the issuer signed the certificate. Terms, rights and revocation are not looked at.
 *
 * @param certificate - DER
 * @param issuer - the certificate of the supposed issuer, DER
 * @throws MalformedError when either is no certificate
 */
export function judgeCertificate(certificate: Uint8Array, issuer: Uint8Array): IssuerOutcome {
  const [issued, above] = [parseCertificate(certificate), parseCertificate(issuer)];
  return sameBytes(issued.issuer, above.subject) ? judgeIssuerSignature(issued, above.spki) : "other-issuer";
}

/**
 * Judges whether the issuer signed the revocation list. Whether it is current is not looked at.
 *
 * @param crl - DER
 * @param issuer - the certificate of the supposed issuer, DER
 * @throws MalformedError when either can't be read
 */
export function judgeCrl(crl: Uint8Array, issuer: Uint8Array): IssuerOutcome {
  const list = parseRevocationList(crl);
  const { subject, spki } = parseCertificate(issuer);
  return sameBytes(list.issuer, subject) ? judgeIssuerSignature(list, spki) : "other-issuer";
}
