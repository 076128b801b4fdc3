/**
 * Electronic signatures: CMS and X.509, bytes in, verdict out.
 *
 * No database, no network, no clock: revocation data and the moment to judge at
 * are arguments. The signer's certificate proves an IIN; whose it should be the
 * caller knows.
 */
export { algorithmName } from "./algorithm-name.ts";
export { type KeyAlgorithm, type KeyPair, newKeyPair } from "./algorithms/private-key.ts";
export { digestOf, judgeSignature, type SignatureOutcome, type Signed } from "./algorithms.ts";
export type { KeyUsage } from "./certificate/extensions.ts";
export { type CertificateInfo, readCertificate } from "./certificate/read-certificate.ts";
export { cmsBytes } from "./cms/cms-bytes.ts";
export { type SigningInput, signCms } from "./cms/sign-cms.ts";
export { MalformedError } from "./der/malformed.ts";
export { derBytes } from "./der-bytes.ts";
export { isPossibleBin, isPossibleIin } from "./identity-number.ts";
export type { OcspInput } from "./ocsp/issue-ocsp-response.ts";
export { writeOcspRequest } from "./ocsp/ocsp-request.ts";
export { type OcspInfo, readOcspResponse } from "./ocsp/read-ocsp-response.ts";
export { decodePem, encodePem } from "./pem.ts";
export { type KeyFile, readPkcs12, WrongPasswordError } from "./pkcs12/read-pkcs12.ts";
export { writePkcs12 } from "./pkcs12/write-pkcs12.ts";
export { type CrlInput, issueCrl, type RevocationReason, type RevokedEntry } from "./revocation/issue-crl.ts";
export { type CrlInfo, countRevoked, readCrl } from "./revocation/read-crl.ts";
export type { Signer, SignerRole } from "./signer.ts";
export { type Signing, signingWith } from "./signing-with.ts";
export { type TimeStampInput, timeStampPolicies } from "./time-stamp/issue-time-stamp.ts";
export type { MessageImprint } from "./time-stamp/time-stamp-info.ts";
export {
  type TimeStampRequest,
  timeStampRequestFor,
  writeTimeStampRequest,
} from "./time-stamp/time-stamp-request.ts";
export { addTimeStamp, readTimeStampResponse, type TimeStampAnswer } from "./time-stamp/time-stamp-response.ts";
export { answerOcspRequest, answerTimeStampRequest } from "./training/answer-requests.ts";
export { type Authority, type AuthorityInput, createAuthority, TRAINING_MARK } from "./training/authority.ts";
export {
  type CertificateInput,
  type CertificateSubject,
  issueCertificate,
  type ServiceAddresses,
} from "./training/issue-certificate.ts";
export { issueServiceCertificate, type ServiceInput } from "./training/issue-service-certificate.ts";
export type { Use } from "./verification/certificate-checks.ts";
export { type Evidence, evidenceOf, readEvidence, withEvidence, writeEvidence } from "./verification/evidence.ts";
export { type IssuerOutcome, judgeCertificate, judgeCrl } from "./verification/judge-issuer.ts";
export { judgeRawSignature, judgeTrust, type RawSignature } from "./verification/judge-raw-signature.ts";
export { mayAct, type RuleCheck, type RuleOutcome, type SignerRule } from "./verification/may-act.ts";
export { type ReasonCode, reasonCodes, reasonText } from "./verification/reasons.ts";
export { prepareTrust, type Trust } from "./verification/trust.ts";
export { type Check, type CheckName, checkNames, type Verdict, type VerdictEvidence } from "./verification/verdict.ts";
export {
  type SignaturesInput,
  type VerificationInput,
  verifyCms,
  verifySignatures,
} from "./verification/verify-cms.ts";
export { type TimeStampVerdict, verifyTimeStamp } from "./verification/verify-time-stamp.ts";
