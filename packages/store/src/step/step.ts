import type { Instant } from "@reglament/calendar";
import type { CaseEvent, Notice, Outcome } from "@reglament/engine";
import type { ActName } from "@reglament/regulation";
import type { PersonalContent } from "../personal-content.ts";
import type { BlankNumber } from "../worlds/blank-number.ts";

/** Everything that one step writes: it lasts as a whole or not at all. */
export interface Step extends StepPapers {
  readonly region: string;
  readonly caseId: string;
  /** Given by whoever wishes the step; a repeat with the same id changes nothing. */
  readonly commandId: string;
  /** The case's version that the events were decided on; 0 for a new case. */
  readonly expectedVersion: number;
  /** At least one. */
  readonly events: readonly CaseEvent[];
  readonly row: CaseRow;
  readonly notices: readonly NewNotice[];
  /** The events that get a number, in their order; one number an event. */
  readonly numbers?: readonly StepNumber[];
  /** The blank that the step issues to the case; not in the department's stock any more, the step is stale. */
  readonly blank?: IssuedBlank;
}

/** A blank of a department's stock, with its number as the case has it. */
export interface IssuedBlank extends BlankNumber {
  readonly department: string;
  readonly text: string;
}

/** A notice to one person. */
export interface NewNotice {
  readonly messageId: string;
  readonly kind: Notice["kind"];
  /** As whom the person is told; about their own case when absent. */
  readonly reader?: Notice["to"];
  readonly personId: string;
  /** What its text needs beside the kind; the numbers given by the step are added. No personal data. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** That an event gets the next number of an office's counter: `2019-000017`. */
export interface StepNumber {
  /** Place of the event among those of the step, from 0. */
  readonly event: number;
  readonly kind: "incoming" | "queue";
  readonly office: string;
  /** Legal year in the office's zone. */
  readonly year: number;
}

/** The part of a step that its caller brings along ready-made. */
export interface StepPapers {
  readonly personal?: readonly PersonalContent[];
  readonly documents?: readonly NewDocument[];
  readonly signatures?: readonly NewSignature[];
  /** Attachments of the draft that the case takes over, all of them or the step is stale. */
  readonly attachmentIds?: readonly string[];
  /** The draft that is filed; filed already, the step is stale. */
  readonly draftId?: string;
  /** Whom a new case concerns, for the search by person; those with a `personId` get the notices. */
  readonly parties?: readonly Party[];
}

export interface NewDocument {
  readonly documentId: string;
  /** Product of the edition. */
  readonly product: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface NewSignature {
  readonly signatureId: string;
  /** The document that is signed, or the personal content of the application. */
  readonly documentId: string;
  readonly personId?: string;
  /** Detached CMS in DER, as verified. */
  readonly cms: Uint8Array;
  /** What the verdict rested on: chain and revocation lists. */
  readonly evidence: Uint8Array;
}

export interface Party {
  readonly party: "applicant" | "child" | "representative";
  readonly iin: string;
  /** Surname first; for the search by name. */
  readonly name?: string;
  readonly personId?: string;
}

/** The case as worklists see it, after the step. */
export interface CaseRow {
  readonly regulation: string;
  readonly edition: string;
  readonly channel: string;
  /** The provider's. */
  readonly office: string;
  readonly centre?: string;
  readonly department?: string;
  readonly filedAt: Instant;
  readonly filedBy: string;
  /** The open step; absent once there is an outcome, as are `heldAt` and `nextAct`. */
  readonly step?: string;
  /** The office where the open step stands. */
  readonly heldAt?: string;
  /** The only act of the step that is open now. */
  readonly nextAct?: ActName;
  readonly outcome?: Outcome;
  readonly executor?: string;
  readonly claimedBy?: string;
  readonly waitingForSignature?: boolean;
  /** When something about the case next changes by itself. */
  readonly nextMoment?: Instant;
  /** The earliest deadline of what is still to be done, also when it has passed. */
  readonly dueAt?: Instant;
  readonly calendarVersion: string;
}

/** What became of a step. */
export type StepAnswer =
  | ({ readonly answer: "done" } & StepDone)
  /** The case is at another version, or the draft or an attachment was used: nothing was written. */
  | { readonly answer: "stale" }
  /** Somebody else has the case, the draft or an attachment locked just now: nothing was written, it may go later. */
  | { readonly answer: "busy" }
  | RepeatedAnswer;

/** The command was carried out before, and this was its answer. */
export interface RepeatedAnswer extends StepDone {
  readonly answer: "repeated";
  readonly caseId: string;
}

interface StepDone {
  /** The case's version after the step. */
  readonly version: number;
  /** How many events the step has; they are the ones up to `version`. */
  readonly eventCount: number;
  /** The numbers given to events of the step, by their sequence in the case. */
  readonly numbers: Readonly<Record<string, string>>;
}
