import type { Instant } from "@reglament/calendar";
import type { ChannelId } from "@reglament/regulation";

/**
 * What happened in a case. Events are the case: everything else is derived.
 *
 * An event holds no personal data: people are their ids, personal content is a
 * {@link PersonalDigest}, documents are their SHA-256. So the chain of events
 * still verifies after personal data was erased. Add a type, never change one.
 */
export type CaseEvent =
  | Filed
  | Registered
  | IntakeRefused
  | ExecutorAppointed
  | Drafted
  | RefusalProposed
  | Signed
  | Issued;
export type EventType = CaseEvent["type"];

interface Happening {
  /** Legal time: the world's clock. */
  readonly at: Instant;
  /** The acting person's id. */
  readonly by: string;
}

/** A hash of personal data with the salt that lies beside the data and is erased with it. Hex. */
export interface PersonalDigest {
  readonly personalId: string;
  readonly sha256: string;
}

/** A stored document by its bytes. */
export interface DocumentReference {
  readonly documentId: string;
  /** Product id of the regulation: `enrolment-notice`, `reasoned-refusal`. */
  readonly product: string;
  readonly sha256: string;
}

/** A verified signature over the document's bytes, stored beside it. */
export interface SignatureReference {
  readonly documentId: string;
  readonly sha256: string;
}

export interface AttachedDocument {
  /** Document kind of the edition. */
  readonly kind: string;
  readonly attachmentId: string;
  readonly sha256: string;
}

export interface Filed extends Happening {
  readonly type: "filed";
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  readonly office: string;
  /** The answers to the edition's `fact` questions: no personal data. */
  readonly facts: Readonly<Record<string, string>>;
  /** Ids of the questions that were answered. */
  readonly given: readonly string[];
  readonly attached: readonly AttachedDocument[];
  readonly application: PersonalDigest;
  /** Absent for a paper application, which was signed by hand. */
  readonly signature?: SignatureReference;
}

export interface Registered extends Happening {
  readonly type: "registered";
  /** The receipt given with it. */
  readonly product: string;
  /** Given by the store's statement, so it is absent until the event is stored. `2019-000017` */
  readonly incomingNumber?: string;
}

/** One thing that the ground rests on: a missing item, a document that ran out, or unreliable data. */
export interface Deficiency {
  readonly item: string;
  /** For a document that ran out: its last valid day. */
  readonly validUntil?: string;
}

export interface IntakeRefused extends Happening {
  readonly type: "intake-refused";
  readonly ground: string;
  readonly clause: string;
  readonly deficiencies: readonly Deficiency[];
  readonly product: string;
}

export interface ExecutorAppointed extends Happening {
  readonly type: "executor-appointed";
  readonly executor: string;
}

export interface Drafted extends Happening {
  readonly type: "drafted";
  readonly document: DocumentReference;
}

export interface RefusalProposed extends Happening {
  readonly type: "refusal-proposed";
  readonly ground: string;
  readonly clause: string;
  readonly deficiencies: readonly Deficiency[];
  /** The executor's reasons in words are personal data. */
  readonly reasons: PersonalDigest;
  readonly document: DocumentReference;
}

export interface Signed extends Happening {
  readonly type: "signed";
  readonly document: DocumentReference;
  readonly signature: SignatureReference;
}

export interface Issued extends Happening {
  readonly type: "issued";
  readonly outcome: "result" | "refusal";
  readonly form: "electronic" | "paper";
}
