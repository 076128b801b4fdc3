/** What verification says: a list of checks, none left out, and a status that follows from them. */
import type { Signer } from "../signer.ts";
import type { ReasonCode } from "./reasons.ts";

/** What is looked at. A verdict holds every one of them, once, in this order. */
export const checkNames = [
  "structure",
  "digest",
  "signature",
  "time-stamp",
  "signing-time",
  "chain",
  "policy",
  "validity",
  "revocation",
  "key-use",
  "identity",
] as const;

/** The name of a check; public, as the reasons are. */
export type CheckName = (typeof checkNames)[number];

/** The outcome of one check. */
export interface Check {
  readonly name: CheckName;
  readonly result: "passed" | "failed" | "undetermined";
  readonly reason: ReasonCode;
  /** Details for a log: algorithms, moments (ISO 8601), counts. No personal data. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a verdict rests on: kept beside the signature, it lets the same verdict be reached years later without a network. */
export interface VerdictEvidence {
  /** From the signer's certificate to the anchor, DER. */
  readonly chain: Uint8Array[];
  /** The revocation lists used, DER. */
  readonly crls: Uint8Array[];
  /** The OCSP responses used, DER. Absent when there were none. */
  readonly ocspResponses?: readonly Uint8Array[];
  /** From the time-stamp service's certificate to its anchor, DER. Absent when no time stamp was relied on. */
  readonly timeStampChain?: readonly Uint8Array[];
}

/** What a signature is worth. */
export interface Verdict {
  /** `invalid` when a check failed; `undetermined` when none failed but one could not be carried out. */
  readonly status: "valid" | "invalid" | "undetermined";
  readonly checks: readonly Check[];
  /** Whom the certificate names. Known even when the signature is invalid: never take it for proof. */
  readonly signer: Signer | undefined;
  /** The signing time that the signer claims, in milliseconds since the epoch; nothing vouches for it. */
  readonly signedAt: number | undefined;
  /** The moment of a time stamp that holds, in milliseconds since the epoch: the signature existed by then. */
  readonly stampedAt: number | undefined;
  /** The moment that chain, validity and revocation were judged at: the time stamp's where one holds. */
  readonly judgedAt: number;
  /** Whether the CMS holds a content, whole or in pieces, right or wrong; false when it can't be read. */
  readonly enclosesContent: boolean;
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array | undefined;
  readonly evidence: VerdictEvidence;
}

/** Returns a check's outcome. */
export function check(name: CheckName, result: Check["result"], reason: ReasonCode, facts: Check["facts"] = {}): Check {
  return { name, result, reason, facts };
}

/** Returns the status that follows from the checks. */
export function statusOf(checks: readonly Pick<Check, "result">[]): Verdict["status"] {
  if (checks.some(({ result }) => result === "failed")) return "invalid";
  return checks.every(({ result }) => result === "passed") ? "valid" : "undetermined";
}
