import { sameBytes } from "../der/compare-bytes.ts";
import { judgeIssuerSignature } from "../verification/signed-certificate.ts";
import { parseCertificate } from "./certificate.ts";

/**
 * Whether the issuer's name and key fit the certificate, and its signature holds. Terms, rights and revocation are
 * not looked at: this is not the check of a chain.
 *
 * @throws MalformedError when either is no certificate
 */
export function isIssuedBy(certificate: Uint8Array, issuer: Uint8Array): boolean {
  const [issued, above] = [parseCertificate(certificate), parseCertificate(issuer)];
  return sameBytes(issued.issuer, above.subject) && judgeIssuerSignature(issued, above.spki) === "verified";
}
