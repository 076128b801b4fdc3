/** Time stamps over a signature (RFC 3161; ETSI EN 319 122-1, 5.3): whether one can be relied on, and its moment. */
import { digestOf } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import type { Attributes } from "../cms/attributes.ts";
import type { SignerInfo } from "../cms/signer-info.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { Oid } from "../object-identifiers.ts";
import { parseTimeStamp, type TimeStampToken } from "../time-stamp/time-stamp-response.ts";
import { checkValidity } from "./certificate-checks.ts";
import { findChain } from "./chain.ts";
import { Content } from "./content.ts";
import type { ReasonCode } from "./reasons.ts";
import { checkRevocation, type RevocationSources } from "./revocation.ts";
import { checkDigest, checkSignature } from "./signature-checks.ts";
import { type ReadTrust, readable } from "./trust.ts";
import { type Check, check } from "./verdict.ts";

/** What came of a signature's time stamps. */
export interface TimeStampOutcome extends RevocationSources {
  readonly check: Check;
  /** The moment of the earliest one that holds, in milliseconds since the epoch. */
  readonly at: number | undefined;
  /**
   * The moment of one that holds but for its service's revocation, about which nothing is known. Nothing is valid by
   * it, but what else there is to say about the signature is said for this moment: by another it might seem expired.
   */
  readonly presumedAt: number | undefined;
  /** From the service's certificate to its anchor. */
  readonly path: readonly Certificate[];
}

/** What the time stamps are judged by. */
export interface TimeStampQuestion {
  /** The signature's value, over which they stand. */
  readonly signature: Uint8Array;
  readonly trust: ReadTrust;
  /** The moment of the verification, in milliseconds since the epoch. */
  readonly now: number;
  readonly isDemanded: boolean;
}

/** How far a service's clock may be ahead of ours: one minute, in milliseconds. */
const CLOCK_DIFFERENCE_MS = 60_000;

/** Checks the time stamps over a signature. One that holds is enough; the earliest of those counts. */
export function checkTimeStamps(tokens: readonly Uint8Array[], question: TimeStampQuestion): TimeStampOutcome {
  if (tokens.length === 0) {
    const nothing = question.isDemanded
      ? check("time-stamp", "failed", "TIME_STAMP_MISSING")
      : check("time-stamp", "passed", "TIME_STAMP_ABSENT");
    return withoutMoment(nothing);
  }
  const outcomes = tokens.map((token) => judge(token, question));
  const holding = outcomes
    .filter(({ check: { result } }) => result === "passed")
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const [best = outcomes.find(({ check: { result } }) => result === "undetermined") ?? outcomes[0]] = holding;
  return best ?? withoutMoment(check("time-stamp", "failed", "TIME_STAMP_UNREADABLE"));
}

function judge(bytes: Uint8Array, question: TimeStampQuestion): TimeStampOutcome {
  const [token] = readable([bytes], parseTimeStamp);
  const signerInfo = token?.signedData.signerInfos[0];
  const attributes = signerInfo?.attributes;
  if (token === undefined || signerInfo === undefined || attributes === undefined) {
    return withoutMoment(check("time-stamp", "failed", "TIME_STAMP_UNREADABLE"));
  }
  const { at, policy } = token.info;
  const facts = { at: new Date(at).toISOString(), policy };
  const outcome = (result: Check["result"], reason: ReasonCode, more: Check["facts"] = {}) =>
    withoutMoment(check("time-stamp", result, reason, { ...facts, ...more }));

  const imprint = checkImprint(token, question.signature);
  if (imprint !== undefined) return outcome(imprint === "TIME_STAMP_UNSUPPORTED" ? "undetermined" : "failed", imprint);
  if (at > question.now + CLOCK_DIFFERENCE_MS) return outcome("failed", "TIME_STAMP_IN_FUTURE");
  const certificate = [...token.signedData.certificates, ...question.trust.intermediates].find(signerInfo.names);
  if (certificate === undefined)
    return outcome("failed", "TIME_STAMP_AUTHORITY_UNTRUSTED", { obstacle: "CERTIFICATE_MISSING" });
  if (!isForTimeStampsOnly(certificate)) return outcome("failed", "TIME_STAMP_KEY_USE");
  const objection = checkToken(token, signerInfo, attributes, certificate);
  if (objection !== undefined) return outcome(objection.result, objection.reason);

  const { anchors, intermediates, lists, responses } = question.trust;
  const between = [...intermediates, ...token.signedData.certificates];
  const chain = findChain(certificate, { anchors, intermediates: between, at });
  if (chain.check.result !== "passed" || checkValidity(certificate, at).result !== "passed") {
    const obstacle = chain.check.result === "passed" ? "EXPIRED" : chain.check.reason;
    const { result } = chain.check.result === "undetermined" ? chain.check : { result: "failed" as const };
    return outcome(result, "TIME_STAMP_AUTHORITY_UNTRUSTED", { obstacle });
  }
  const revocation = checkRevocation(chain.path, { lists, responses }, at, "time-stamp-service");
  if (revocation.check.result !== "passed") {
    const { result, reason } = revocation.check;
    const facts = { obstacle: reason };
    if (result === "failed") return outcome(result, "TIME_STAMP_AUTHORITY_REVOKED", facts);
    return { ...outcome(result, "TIME_STAMP_REVOCATION_UNKNOWN", facts), presumedAt: at };
  }
  return {
    check: check("time-stamp", "passed", "TIME_STAMP_TRUSTED", facts),
    at,
    presumedAt: at,
    path: chain.path,
    lists: revocation.lists,
    responses: revocation.responses,
  };
}

function checkImprint({ info: { imprint } }: TimeStampToken, signature: Uint8Array): ReasonCode | undefined {
  const digest = digestOf(imprint.digestAlgorithm, signature);
  if (digest === "weak-algorithm") return "ALGORITHM_WEAK";
  if (digest === "unsupported") return "TIME_STAMP_UNSUPPORTED";
  return sameBytes(digest, imprint.digest) ? undefined : "TIME_STAMP_DIFFERS";
}

/** Checks the service's own signature over its statement. */
function checkToken(
  { signedData, content }: TimeStampToken,
  signerInfo: SignerInfo,
  attributes: Attributes,
  certificate: Certificate,
): Pick<Check, "result" | "reason"> | undefined {
  const objection = [
    checkDigest(signedData, signerInfo, attributes, new Content(content), Oid.timeStampInfo),
    checkSignature(signerInfo, attributes, certificate),
  ].find(({ result }) => result !== "passed");
  if (objection === undefined) return undefined;
  return objection.result === "undetermined"
    ? { result: "undetermined", reason: "TIME_STAMP_UNSUPPORTED" }
    : { result: "failed", reason: "TIME_STAMP_WRONG" };
}

/** The extended key usage must be critical and name this one purpose (RFC 3161, 2.3); the key must be one that signs. */
function isForTimeStampsOnly({ extensions, purposes, keyUsages }: Certificate): boolean {
  const signs =
    keyUsages === undefined || keyUsages.some((use) => use === "digitalSignature" || use === "nonRepudiation");
  const [purpose, ...others] = purposes;
  const isOnlyPurpose = purpose === Oid.timeStamping && others.length === 0;
  return signs && isOnlyPurpose && extensions.get(Oid.extendedKeyUsage)?.critical === true;
}

function withoutMoment(outcome: Check): TimeStampOutcome {
  return { check: outcome, at: undefined, presumedAt: undefined, path: [], lists: [], responses: [] };
}
