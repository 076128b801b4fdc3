import type { Instant } from "@reglament/calendar";
import type { ChannelId } from "@reglament/regulation";
import type {
  AttachedDocument,
  DeadlineOf,
  Deficiency,
  DocumentReference,
  HandSignature,
  Identification,
  KeptDeadline,
  PersonalDigest,
  PlaceOfRegistration,
  ScannedDocument,
  SignatureReference,
  WayOfTransfer,
} from "./event.ts";

/** An event that says no more than that it happened: nothing is added to its type. */
type Nothing = unknown;

/** What each type of event tells beside when it happened and by whom. */
export interface EventContent {
  readonly filed: {
    readonly regulation: string;
    readonly edition: string;
    readonly channel: ChannelId;
    readonly office: string;
    /** The one-stop centre at which it was filed. */
    readonly centre?: string;
    /** The answers to the edition's `fact` questions: no personal data. */
    readonly facts: Readonly<Record<string, string>>;
    /** Ids of the questions that were answered. */
    readonly given: readonly string[];
    readonly attached: readonly AttachedDocument[];
    readonly application: PersonalDigest;
    /** Absent for a paper application, which was signed by hand. */
    readonly signature?: SignatureReference;
    /** The signature couldn't be judged yet: the case waits until it is. */
    readonly undetermined?: true;
  };

  readonly "completeness-confirmed": Nothing;
  readonly "receipt-given": {
    readonly product: string;
    /** Given by the store's statement at a centre where nothing was registered before: the receipt bears it. */
    readonly incomingNumber?: string;
  };
  readonly registered: {
    /** The receipt given with it; absent where the text has none. */
    readonly product?: string;
    readonly place?: PlaceOfRegistration;
    /** Given by the store's statement, so it is absent until the event is stored. `2019-000017` */
    readonly incomingNumber?: string;
  };
  readonly "intake-refused": {
    readonly ground: string;
    readonly clause: string;
    readonly deficiencies: readonly Deficiency[];
    readonly product: string;
  };
  readonly "signed-in": Nothing;
  readonly "data-entered": Nothing;
  readonly notified: { /** The message. */ readonly product?: string };
  /** By a system without who came: it identified them in the registers. */
  readonly identified: Partial<Identification> & { readonly cameAt?: Instant };
  readonly "turned-away": { readonly ground: string; readonly clause: string; readonly product?: string };
  readonly "consent-given": { readonly form?: HandSignature };
  /** Consent wasn't needed by this act. */
  readonly "consent-waived": { readonly act: string; readonly clause: string };
  readonly "register-queried": {
    readonly register: RegisterId;
    readonly found: boolean;
    readonly messageId: string;
    readonly content?: PersonalDigest;
  };
  readonly "register-not-needed": { readonly register: RegisterId };
  readonly scanned: { readonly barcode: string } | { readonly documents: readonly ScannedDocument[] };
  readonly "request-signed": { readonly signature: SignatureReference };

  readonly forwarded: { readonly via?: WayOfTransfer };
  readonly "handed-over": {
    /** The courier who took it. */ readonly courier?: string;
    readonly receivedBy?: HandSignature;
  };
  readonly "delivered-to-centre": { readonly via?: WayOfTransfer };
  readonly "result-received": Nothing;
  readonly stored: Nothing;
  readonly "returned-to-provider": { readonly via?: WayOfTransfer };
  readonly "requested-again": Nothing;
  readonly "sent-again": { readonly via?: WayOfTransfer };

  readonly "executor-appointed": { readonly executor: string };
  readonly examined: Nothing;
  readonly "blank-requested": { readonly department: string };
  readonly "blank-issued": { readonly number: string };
  /** Signed for in the blank book. */
  readonly "blank-received": { readonly number: string; readonly entry: HandSignature };
  readonly drafted: { readonly document: DocumentReference };
  readonly "refusal-proposed": {
    readonly ground: string;
    readonly clause: string;
    readonly deficiencies: readonly Deficiency[];
    /** The executor's reasons in words are personal data. */
    readonly reasons: PersonalDigest;
    /** Absent when no paper of the head carries the refusal. */
    readonly document?: DocumentReference;
    /** The message that carries it then. */
    readonly product?: string;
  };
  readonly queued: {
    readonly product?: string;
    /** Given by the store's statement. */
    readonly queueNumber?: string;
  };
  readonly countersigned: SignedPaper;
  readonly signed: SignedPaper;
  readonly issued: {
    readonly outcome: "result" | "refusal";
    readonly form: "electronic" | "paper";
    /** Number of the acceptance receipt against which it was handed out. */
    readonly receipt?: string;
    readonly to?: Identification["who"];
    readonly receivedBy?: HandSignature;
    readonly cameAt?: Instant;
  };

  readonly withdrawn: { readonly byHand?: HandSignature };
  readonly "returned-to-executor": { readonly comment: PersonalDigest };
  readonly "correction-asked": { readonly comment: PersonalDigest; readonly items: readonly string[] };
  readonly "mistake-corrected": {
    /** Sequence of the event that was mistaken. */ readonly corrects: number;
    readonly comment: PersonalDigest;
  };
  readonly claimed: Nothing;
  readonly released: Nothing;
  readonly "executor-replaced": { readonly executor: string; readonly comment?: PersonalDigest };
  readonly paused: { readonly ground: string; readonly clause: string };
  readonly resumed: Nothing;

  readonly "deadline-neared": { readonly of: DeadlineOf; readonly due: Instant };
  readonly "deadline-passed": { readonly of: DeadlineOf; readonly due: Instant };
  /** `of`: the step in which the result arrived where it was kept. */
  readonly "keeping-ended": { readonly of: DeadlineOf; readonly due: Instant };
  readonly "calendar-changed": {
    /** Version of the calendar. */
    readonly calendar: string;
    /** The next moment before and after, where terms are counted anew. */
    readonly was?: Instant;
    readonly becomes?: Instant;
    readonly kept?: readonly KeptDeadline[];
  };
  readonly "signature-confirmed": Nothing;
  readonly "signature-disproved": { readonly reason: string };
}

export type RegisterId = "population" | "notary";

/** Signed electronically or by hand: exactly one of the two. */
interface SignedPaper {
  readonly document: DocumentReference;
  readonly signature?: SignatureReference;
  readonly byHand?: HandSignature;
}
