/**
 * Electronic signatures: CMS and X.509, bytes in, verdict out.
 *
 * No database, no network, no clock: revocation lists and the moment to judge at
 * are arguments. The signer's certificate proves an IIN; whose it should be the
 * caller knows.
 */
export type { KeyUsage } from "./certificate/extensions.ts";
export { type CertificateInfo, readCertificate } from "./certificate/read-certificate.ts";
export { cmsBytes } from "./cms/cms-bytes.ts";
export { type SigningInput, signCms } from "./cms/sign-cms.ts";
export { MalformedError } from "./der/malformed.ts";
export { decodePem, encodePem } from "./pem.ts";
export { type CrlInput, issueCrl } from "./revocation/issue-crl.ts";
export { type CrlInfo, readCrl } from "./revocation/read-crl.ts";
export type { Signer, SignerRole } from "./signer.ts";
export { type Authority, type AuthorityInput, createAuthority, TRAINING_MARK } from "./training/authority.ts";
export { type CertificateInput, type CertificateSubject, issueCertificate } from "./training/issue-certificate.ts";
export type { Use } from "./verification/certificate-checks.ts";
export { type ReasonCode, reasonCodes, reasonText } from "./verification/reasons.ts";
export type { Check, CheckName, Trust, Verdict } from "./verification/verdict.ts";
export { type VerificationInput, verifyCms } from "./verification/verify-cms.ts";
