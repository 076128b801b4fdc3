/** What is said between the server's thread and the threads that verify. Everything survives a structured clone. */
import type { CrlInfo, IssuerOutcome, Trust, Verdict } from "@reglament/signature";
import type { Question } from "./verifier.ts";

/** The trust of a task: sent along, or one that the worker was given before. */
type TrustOfTask = { readonly once: Trust } | { readonly id: number; readonly trust: Trust } | { readonly id: number };

/** What a worker is asked to do. */
export type Task =
  | { readonly kind: "judge"; readonly question: Omit<Question, "trust">; readonly trust: TrustOfTask }
  | {
      readonly kind: "check-list";
      /** A revocation list as it was fetched: DER, PEM or base64. */
      readonly list: Uint8Array;
      /** Certificates of authorities, one of which must have signed it. */
      readonly issuers: readonly Uint8Array[];
    };

/** A list that was looked at; `outcome` says whether one of the issuers signed it. */
export type CheckedList =
  | { readonly der: Uint8Array; readonly info: CrlInfo; readonly outcome: IssuerOutcome }
  | { readonly unreadable: string };

/** What a worker answers. */
export type Answer =
  | { readonly verdict: Verdict }
  | { readonly list: CheckedList }
  /** It threw: a bug of ours. */
  | { readonly bug: string };

/** How many lasting trusts a worker remembers, since lists may be large; the one given longest ago is forgotten first, on both sides alike. */
export const REMEMBERED_TRUSTS = 3;
