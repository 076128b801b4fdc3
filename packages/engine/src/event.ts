import type { Instant } from "@reglament/calendar";
import type { PartyId } from "@reglament/regulation";
import type { EventContent } from "./event-content.ts";

/**
 * What happened in a case. Events are the case: everything else is derived.
 *
 * An event holds no personal data: people are their ids, personal content is a
 * {@link PersonalDigest}, documents are their SHA-256. So the chain of events
 * still verifies after personal data was erased. Add a type, never change one.
 */
export type EventType = keyof EventContent;

/** The event of one type: `EventOf<"signed">`. */
export type EventOf<T extends EventType> = { [K in T]: Happening & { readonly type: K } & EventContent[K] }[T];
export type CaseEvent = EventOf<EventType>;
export type Filed = EventOf<"filed">;

/** What an act brings about, before it is said when and by whom. */
export type Happened = { [K in EventType]: { readonly type: K } & EventContent[K] }[EventType];

interface Happening {
  /** Legal time: the world's clock. */
  readonly at: Instant;
  /** The acting person's id. */
  readonly by: string;
  /** Whose role the person held, when it was held by substitution. */
  readonly insteadOf?: InsteadOf;
  /** A system did it, right after the act of the person named. */
  readonly through?: "gateway";
}

/** Whom somebody stands in for, and the number of the order that says so. */
export interface InsteadOf {
  readonly person: string;
  readonly order: string;
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

/** A paper signed by hand: the number of the sheet, when it was signed, and its scan as a stored document. */
export interface HandSignature {
  readonly sheet: string;
  readonly signedAt: Instant;
  readonly scan: { readonly documentId: string; readonly sha256: string };
}

export interface AttachedDocument {
  /** Document kind of the edition. */
  readonly kind: string;
  readonly attachmentId: string;
  readonly sha256: string;
}

/** A paper of the applicant that an operator scanned. */
export interface ScannedDocument {
  /** Document kind of the edition. */
  readonly kind: string;
  readonly documentId: string;
  readonly sha256: string;
}

/** One thing that the ground rests on: a missing item, a document that ran out, or unreliable data. */
export interface Deficiency {
  readonly item: string;
  /** For a document that ran out: its last valid day. */
  readonly validUntil?: string;
}

/** How a transfer between offices travels. */
export type WayOfTransfer = "courier" | "authorised-link" | "gateway";

/** Which deadline of a case is meant: that of one of its steps, of a procedure, of an arrival, or of the whole service. */
export type DeadlineOf =
  | { readonly kind: "step"; readonly step: string /** Place in `Case.steps`. */; readonly index: number }
  | { readonly kind: "span" | "arrival"; readonly procedure: string }
  | { readonly kind: "total" };

/** A deadline that was kept when the calendar changed. */
export interface KeptDeadline {
  readonly of: DeadlineOf;
  readonly due: Instant;
  /** How many pauses of the case `due` takes into account. */
  readonly pauses: number;
}

/** Who came to the counter, and with which document. */
export interface Identification {
  readonly who: "applicant" | "representative";
  readonly document: "identity-card" | "passport" | "birth-certificate" | "power-of-attorney";
}

/** Where a registration took place; absent: at the provider. */
export type PlaceOfRegistration = Exclude<PartyId, "portal">;
