import type { Instant } from "@reglament/calendar";
import type { ActName, ChannelId, RoleId } from "@reglament/regulation";
import type {
  AttachedDocument,
  Deficiency,
  DocumentReference,
  HandSignature,
  Identification,
  InsteadOf,
  KeptDeadline,
  PersonalDigest,
  ScannedDocument,
  SignatureReference,
  WayOfTransfer,
} from "./event.ts";
import type { RegisterId } from "./event-content.ts";

/** Who acts: a person with the roles held today, each in one office. An applicant holds none. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly {
    readonly role: RoleId;
    readonly office: string;
    /** Held by substitution. */
    readonly insteadOf?: InsteadOf;
  }[];
}

/** Who gives the commands that no person gives: time goes on, a signature was judged. */
export const systemActor: Actor = { person: "00000000-0000-0000-0000-000000000000", roles: [] };

/** An act without data of its own: nothing is added to its name. */
type Nothing = unknown;

/** How a transfer travels; one of the step's ways, needed when it has several. */
interface Transfer {
  readonly by?: WayOfTransfer;
}

/** Signed electronically or by hand: exactly one of the two. */
interface Signing {
  /** The paper that is meant; absent: the one that was prepared. */
  readonly document?: DocumentReference;
  readonly signature?: SignatureReference;
  readonly byHand?: HandSignature;
}

/** The data of each act of a step. */
interface StepCommands {
  readonly "check-completeness": Nothing;
  readonly "give-receipt": Nothing;
  readonly "refuse-intake": { readonly ground: string; readonly deficiencies: readonly Deficiency[] };
  readonly register: Nothing;
  readonly "sign-in": Nothing;
  readonly "fill-in": Nothing;
  readonly notify: Nothing;
  readonly identify: Identification & { readonly cameAt?: Instant };
  readonly consent: {
    /** The act by which it isn't needed. */
    readonly waivedBy?: { readonly act: string; readonly clause: string };
    readonly form?: HandSignature;
  };
  readonly "query-register":
    | {
        readonly register: RegisterId;
        readonly answer: { readonly found: boolean; readonly messageId: string; readonly content?: PersonalDigest };
      }
    | { readonly register: RegisterId; readonly notNeeded: true };
  readonly scan: { readonly barcode?: string; readonly documents?: readonly ScannedDocument[] };
  /** A signature over the application's bytes. */
  readonly "sign-request": { readonly signature: SignatureReference };
  readonly forward: Transfer;
  readonly "hand-over": { readonly courier?: string; readonly receivedBy?: HandSignature };
  readonly "deliver-to-centre": Transfer;
  readonly receive: Nothing;
  readonly store: Nothing;
  readonly "return-to-provider": Transfer;
  readonly "request-again": Nothing;
  readonly "send-again": Transfer;
  readonly resolve: { readonly executor: string };
  readonly examine: Nothing;
  readonly "request-blank": { readonly department: string };
  readonly "issue-blank": { readonly number: string };
  readonly "receive-blank": { readonly number: string; readonly entry: HandSignature };
  readonly draft: { readonly document: DocumentReference };
  readonly "propose-refusal": {
    readonly ground: string;
    readonly deficiencies: readonly Deficiency[];
    readonly reasons: PersonalDigest;
    /** Needed when the head signs the refusal. */
    readonly document?: DocumentReference;
  };
  readonly "put-on-queue": Nothing;
  readonly countersign: Signing;
  readonly sign: Signing;
  readonly issue: {
    readonly form: "electronic" | "paper";
    readonly receipt?: string;
    readonly to?: Identification["who"];
    readonly receivedBy?: HandSignature;
    readonly cameAt?: Instant;
  };
}

/** The data of each act that stands beside the steps of the text. */
interface BeyondCommands {
  readonly withdraw: { readonly byHand?: HandSignature };
  readonly "return-to-executor": { readonly comment: PersonalDigest };
  readonly "ask-correction": { readonly comment: PersonalDigest; readonly items: readonly string[] };
  readonly correct: {
    /** Sequence of the mistaken event. */ readonly corrects: number;
    readonly comment: PersonalDigest;
  };
  readonly claim: Nothing;
  readonly release: Nothing;
  readonly reassign: { readonly executor: string; readonly comment?: PersonalDigest };
  readonly pause: { readonly ground: string };
  readonly resume: Nothing;
}

/** The data of each act that {@link systemActor} gives. */
interface SystemCommands {
  readonly "note-time": Nothing;
  readonly recompute: {
    /** The next moment, as it was known. */
    readonly was: Instant | undefined;
    /** The open deadlines by the calendar of before; needed where the regulation keeps what was promised. */
    readonly before?: readonly KeptDeadline[];
  };
  readonly "confirm-signature": Nothing;
  readonly "disprove-signature": { readonly reason: string };
}

interface Filing {
  readonly file: {
    readonly channel: ChannelId;
    readonly office: string;
    readonly centre?: string;
    readonly facts: Readonly<Record<string, string>>;
    readonly given: readonly string[];
    readonly attached: readonly AttachedDocument[];
    readonly application: PersonalDigest;
    readonly signature?: SignatureReference;
    /** The signature couldn't be judged yet, since no revocation data could be had. */
    readonly undetermined?: true;
  };
}

type CommandData = Filing & StepCommands & BeyondCommands & SystemCommands;

/** An act that finishes a step of the text or is part of its work. */
export type CarriedAct = keyof StepCommands & ActName;
/** An act that stands beside the steps of the text. */
export type BeyondAct = keyof BeyondCommands;
/** An act of `systemActor`. */
export type SystemAct = keyof SystemCommands;

/** The command of one act: `CommandOf<"sign">`. */
export type CommandOf<A extends keyof CommandData> = { [K in A]: { readonly act: K } & CommandData[K] }[A];

/** A wish to change a case. What becomes of it is decided by `decide`. */
export type Command = CommandOf<keyof CommandData>;
