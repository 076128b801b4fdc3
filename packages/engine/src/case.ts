import type { Instant } from "@reglament/calendar";
import type { ActName, ChannelId } from "@reglament/regulation";
import type { AttachedDocument, DocumentReference, PersonalDigest, SignatureReference } from "./event.ts";

export type Outcome = "result" | "refusal" | "intake-refused";

/** A step on the case's way: when it began and, once done, when, by whom and by which act. */
export interface StepRecord {
  readonly step: string;
  readonly startedAt: Instant;
  readonly doneAt?: Instant;
  readonly doneBy?: string;
  readonly act?: ActName;
}

/** A case as its events tell it. Its `version` is the number of events, so the next event's sequence is `version + 1`. */
export interface Case {
  readonly version: number;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  readonly office: string;
  readonly filedBy: string;
  readonly filedAt: Instant;
  readonly facts: Readonly<Record<string, string>>;
  readonly given: readonly string[];
  readonly attached: readonly AttachedDocument[];
  readonly application: PersonalDigest;
  readonly signature?: SignatureReference;
  readonly incomingNumber?: string;
  readonly executor?: string;
  /** What the executor prepared: the result, or a refusal with its ground. */
  readonly draft?: {
    readonly kind: "result" | "refusal";
    readonly document: DocumentReference;
    readonly by: string;
    readonly ground?: string;
    readonly clause?: string;
  };
  readonly intakeRefusal?: { readonly ground: string; readonly clause: string };
  readonly signed?: {
    readonly document: DocumentReference;
    readonly signature: SignatureReference;
    readonly by: string;
  };
  readonly outcome?: Outcome;
  /** Every step begun so far, in order; the last one is open unless `outcome` is set. */
  readonly steps: readonly StepRecord[];
  /** Time of the newest event. */
  readonly changedAt: Instant;
}
