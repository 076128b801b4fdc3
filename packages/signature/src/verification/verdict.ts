/** What verification says: a list of checks, none left out, and a status that follows from them. */
import type { Signer } from "../signer.ts";
import type { ReasonCode } from "./reasons.ts";

/** What is looked at. A verdict holds every one of them, once, in this order. */
export const checkNames = [
  "structure",
  "digest",
  "signature",
  "chain",
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

/** What a signature is worth. */
export interface Verdict {
  /** `invalid` when a check failed; `undetermined` when none failed but one could not be carried out. */
  readonly status: "valid" | "invalid" | "undetermined";
  readonly checks: readonly Check[];
  /** Whom the certificate names. Known even when the signature is invalid: never take it for proof. */
  readonly signer: Signer | undefined;
  /** The signing time that the signer claims, in milliseconds since the epoch; nothing vouches for it. */
  readonly signedAt: number | undefined;
  /** Whether the CMS holds a content, whole or in pieces, right or wrong; false when it can't be read. */
  readonly enclosesContent: boolean;
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array | undefined;
  /** What the verdict rests on, to be kept with it: the chain from the signer's certificate to the anchor, the lists used. */
  readonly evidence: { readonly chain: Uint8Array[]; readonly crls: Uint8Array[] };
}

/** What the verifier believes in, all in DER. What can't be read is as if it weren't there. */
export interface Trust {
  /** Certificates of root authorities, believed without further proof. */
  readonly anchors: readonly Uint8Array[];
  /** Certificates of authorities that help to reach an anchor; believed only when they do. */
  readonly intermediates: readonly Uint8Array[];
  /** Revocation lists, stale ones too: each is used for the moments it speaks of. */
  readonly crls: readonly Uint8Array[];
}

/** Returns a check's outcome. */
export function check(name: CheckName, result: Check["result"], reason: ReasonCode, facts: Check["facts"] = {}): Check {
  return { name, result, reason, facts };
}

/** Returns the status that follows from the checks. */
export function statusOf(checks: readonly Check[]): Verdict["status"] {
  if (checks.some(({ result }) => result === "failed")) return "invalid";
  return checks.every(({ result }) => result === "passed") ? "valid" : "undetermined";
}
