/** Judges one signature of a CMS by every check there is. */
import type { Certificate } from "../certificate/certificate.ts";
import type { Attributes } from "../cms/attributes.ts";
import type { SignedData } from "../cms/signed-data.ts";
import type { SignerInfo } from "../cms/signer-info.ts";
import { parseOcspResponse } from "../ocsp/ocsp-response.ts";
import { parseRevocationList } from "../revocation/revocation-list.ts";
import { signerOf } from "../signer.ts";
import { checkIdentity, checkKeyUse, checkValidity, type Use } from "./certificate-checks.ts";
import { type Chain, findChain } from "./chain.ts";
import type { Content } from "./content.ts";
import { checkPolicy } from "./policy.ts";
import type { ReasonCode } from "./reasons.ts";
import { checkRevocation, type RevocationOutcome } from "./revocation.ts";
import { checkDigest, checkSignature } from "./signature-checks.ts";
import { checkSigningTime } from "./signing-time.ts";
import { checkTimeStamps, type TimeStampOutcome } from "./time-stamps.ts";
import { type ReadTrust, readable } from "./trust.ts";
import { check, checkNames, statusOf, type Verdict, type VerdictEvidence } from "./verdict.ts";

/** How strictly and for when to judge. */
export interface Judging {
  /** The moment the signature is judged at unless a time stamp shows an earlier one; milliseconds since the epoch. */
  readonly at: number;
  readonly use: Use;
  /** Time-stamp tokens over the signature that are kept beside it, each a ContentInfo; those inside count anyway. */
  readonly timeStamps?: readonly Uint8Array[];
  /** Whether a signature without a time stamp is invalid. By default it isn't. */
  readonly timeStampDemanded?: boolean;
  /** Object identifiers of certificate policies of which the signer's must bear one. By default none is demanded. */
  readonly policies?: readonly string[];
  /** How far the claimed signing time may lie in the future, in milliseconds. By default it isn't compared. */
  readonly signingTimeToleranceMs?: number;
  /**
   * What to hold of an IIN whose date or check digit is wrong: `checked` makes it invalid. The training authority's and
   * the national authority's test certificates bear such ones, so production alone checks. By default `as-written`.
   */
  readonly identityNumbers?: "as-written" | "checked";
}

/** Returns the verdict on one signature. */
export function judgeSigner(
  signedData: SignedData,
  signerInfo: SignerInfo,
  content: Content | undefined,
  given: ReadTrust,
  judging: Judging,
): Verdict {
  const { attributes } = signerInfo;
  if (attributes === undefined) return unreadable("ATTRIBUTES_MISSING", judging.at);
  const trust = withBrought(given, signedData);
  const certificate = [...signedData.certificates, ...given.intermediates].find(signerInfo.names);
  if (certificate === undefined) return unreadable("CERTIFICATE_MISSING", judging.at);

  const timeStamp = checkTimeStamps([...signerInfo.timeStamps, ...(judging.timeStamps ?? [])], {
    signature: signerInfo.signature,
    trust,
    now: judging.at,
    isDemanded: judging.timeStampDemanded === true,
  });
  const at = timeStamp.presumedAt ?? judging.at;
  const chain = findChain(certificate, { ...trust, at });
  const revocation = checkRevocation(chain.path, trust, at);
  const checks = [
    check("structure", "passed", "READABLE", {
      certificates: String(signedData.certificates.length),
      notLookedAt: [...attributes.others, ...signerInfo.otherUnsigned].join(" "),
    }),
    checkDigest(signedData, signerInfo, attributes, content),
    checkSignature(signerInfo, attributes, certificate),
    timeStamp.check,
    signingTimeOf(certificate, attributes, timeStamp, judging),
    chain.check,
    checkPolicy(certificate, judging.policies),
    checkValidity(certificate, at),
    revocation.check,
    checkKeyUse(certificate, judging.use),
    checkIdentity(certificate, judging.identityNumbers),
  ];
  return {
    status: statusOf(checks),
    checks,
    signer: signerOf(certificate.subjectName, certificate.purposes, certificate.keyUsages),
    signedAt: attributes.signingTime,
    stampedAt: timeStamp.at,
    judgedAt: at,
    enclosesContent: signedData.content !== undefined,
    certificate: certificate.der.slice(),
    evidence: evidenceOf(chain, revocation, timeStamp),
  };
}

/** Adds what the CMS brought along: certificates and revocation data prove themselves by their authority's signature. */
function withBrought(trust: ReadTrust, { certificates, crls, ocspResponses }: SignedData): ReadTrust {
  return {
    anchors: trust.anchors,
    // those believed in already come first: their signatures may be known from before
    intermediates: [...trust.intermediates, ...certificates],
    lists: [...trust.lists, ...readable(crls, parseRevocationList)],
    responses: [...trust.responses, ...readable(ocspResponses, parseOcspResponse)],
  };
}

function signingTimeOf(
  certificate: Certificate,
  { signingTime }: Attributes,
  { at }: TimeStampOutcome,
  judging: Judging,
) {
  return checkSigningTime(certificate, {
    claimed: signingTime,
    stamped: at,
    at: judging.at,
    toleranceMs: judging.signingTimeToleranceMs,
  });
}

function evidenceOf(chain: Chain, revocation: RevocationOutcome, timeStamp: TimeStampOutcome): VerdictEvidence {
  const responses = [...new Set([...revocation.responses, ...timeStamp.responses])];
  return {
    chain: chain.path.map(({ der }) => der.slice()),
    // not copied: lists can be large, and they are the caller's own
    crls: [...new Set([...revocation.lists, ...timeStamp.lists])].map(({ der }) => der),
    ...(responses.length > 0 && { ocspResponses: responses.map(({ der }) => der) }),
    ...(timeStamp.path.length > 0 && { timeStampChain: timeStamp.path.map(({ der }) => der.slice()) }),
  };
}

/** Returns the verdict on a signature that no check but the first could look at. */
export function unreadable(reason: ReasonCode, at: number): Verdict {
  const checks = checkNames.map((name) =>
    name === "structure" ? check(name, "failed", reason) : check(name, "undetermined", "NOT_REACHED"),
  );
  return {
    status: statusOf(checks),
    checks,
    signer: undefined,
    signedAt: undefined,
    stampedAt: undefined,
    judgedAt: at,
    enclosesContent: false,
    certificate: undefined,
    evidence: { chain: [], crls: [] },
  };
}
