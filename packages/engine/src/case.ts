import type { Instant } from "@reglament/calendar";
import type { ActName, ChannelId, PartyId } from "@reglament/regulation";
import type {
  AttachedDocument,
  DeadlineOf,
  DocumentReference,
  HandSignature,
  KeptDeadline,
  PersonalDigest,
  ScannedDocument,
  SignatureReference,
} from "./event.ts";
import type { RegisterId } from "./event-content.ts";

/** How a case ended. `not-filed`: it was turned away before anybody took it in hand. */
export type Outcome = "result" | "refusal" | "intake-refused" | "not-filed" | "withdrawn";

/** A step on the case's way: when it began and, once done, when, by whom and by which act. */
export interface StepRecord {
  readonly step: string;
  readonly startedAt: Instant;
  /** From when its term counts, when not from its beginning: a step that was opened again keeps its first start. */
  readonly termFrom?: Instant;
  /** When the applicant came, in a step whose term counts from then. */
  readonly cameAt?: Instant;
  readonly doneAt?: Instant;
  readonly doneBy?: string;
  /** The last act of the step, or what ended it from beside the text. */
  readonly act?: ActName | "return-to-executor" | "withdraw" | "disprove-signature";
}

/** A case as its events tell it. Its `version` is the number of events, so the next event's sequence is `version + 1`. */
export interface Case {
  readonly version: number;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  /** The provider's office. */
  readonly office: string;
  readonly centre?: string;
  /** The education department's office, once a blank was requested of it. */
  readonly department?: string;
  readonly filedBy: string;
  readonly filedAt: Instant;
  readonly facts: Readonly<Record<string, string>>;
  readonly given: readonly string[];
  readonly attached: readonly AttachedDocument[];
  readonly application: PersonalDigest;
  readonly signature?: SignatureReference;
  /** The signature couldn't be judged yet. */
  readonly waitingForSignature?: true;
  /** Given by the provider's chancellery. */
  readonly incomingNumber?: string;
  readonly centreNumber?: string;
  /** The acceptance receipt, and who gave it: it bears that party's number, see `receiptNumberOf`. */
  readonly receiptGiven?: { readonly product: string; readonly by: PartyId };
  readonly consent?:
    | { readonly form?: HandSignature }
    | { readonly waivedBy: { readonly act: string; readonly clause: string } };
  /** What the registers answered; `not-needed` where none was asked. */
  readonly registers?: Readonly<Partial<Record<RegisterId, "found" | "not-found" | "not-needed">>>;
  readonly scanned?: readonly ScannedDocument[];
  readonly requestSignature?: SignatureReference;
  readonly executor?: string;
  readonly blank?: { readonly number?: string; readonly received?: true };
  /** What the executor prepared: the result, or a refusal with its ground. */
  readonly draft?: {
    readonly kind: "result" | "refusal";
    readonly document: DocumentReference;
    readonly by: string;
    /** Place in `steps` of the step in which it was prepared. */
    readonly preparedIn: number;
    readonly ground?: string;
    readonly clause?: string;
  };
  /** What was sent back to be prepared anew, until it is. */
  readonly returned?: { readonly document: DocumentReference; readonly comment: PersonalDigest; readonly by: string };
  readonly intakeRefusal?: { readonly ground: string; readonly clause: string };
  /** A refusal of the service that no paper of the head carries. */
  readonly serviceRefusal?: { readonly ground: string; readonly clause: string; readonly product?: string };
  readonly turnedAway?: { readonly ground: string; readonly clause: string };
  readonly countersigned?: SignedBy;
  readonly signed?: SignedBy;
  readonly queued?: { readonly by: string; readonly product?: string; readonly number?: string };
  /** When the result reached the one-stop centre, the last time. */
  readonly arrivedAtCentre?: Instant;
  readonly correctionAsked?: {
    readonly comment: PersonalDigest;
    readonly items: readonly string[];
    readonly at: Instant;
  };
  /** The only act now open; absent: those with which the step begins. */
  readonly nextAct?: ActName;
  readonly claimedBy?: { readonly person: string; readonly at: Instant };
  readonly pauses: readonly Pause[];
  readonly marks: readonly Mark[];
  readonly kept: readonly KeptDeadline[];
  readonly outcome?: Outcome;
  /** Every step begun so far, in order; the last one is open unless `outcome` is set. */
  readonly steps: readonly StepRecord[];
  /** Time of the newest event. */
  readonly changedAt: Instant;
}

export interface SignedBy {
  readonly document: DocumentReference;
  readonly by: string;
  readonly at: Instant;
  readonly signature?: SignatureReference;
  readonly byHand?: HandSignature;
}

/** A time during which the term of a step stood still. */
export interface Pause {
  /** Place of the step in `Case.steps`. */
  readonly index: number;
  readonly from: Instant;
  /** Absent: it still stands. */
  readonly until?: Instant;
  readonly ground: string;
  readonly clause: string;
}

/** That a deadline's approach, its passing or the end of keeping has been noted. */
export interface Mark {
  readonly of: DeadlineOf;
  readonly kind: "neared" | "passed" | "keeping-ended";
}
