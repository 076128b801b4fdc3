import type { CountingPolicy, OfficeHours, Term, Text } from "@reglament/calendar";
import type { Act, DateFact, Identity } from "./identity.ts";
import type { Origin } from "./origin.ts";

/** A regulation file, read and checked: one region, one service, all its editions. */
export interface Regulation {
  /** `<region>/<service>`, the file's path below `regulations/`. */
  readonly key: string;
  readonly region: string;
  readonly service: string;
  readonly title: Text;
  /** What the service is, in plain words. */
  readonly about: Text;
  readonly identity: Identity;
  readonly editions: readonly (Edition | EditionNotOnRecord)[];
}

/** A wording that was in force and that nobody has at hand: filings of its time are turned away with this reason. */
export interface EditionNotOnRecord {
  readonly onRecord: false;
  readonly id: string;
  readonly from: DateFact;
  readonly because: Text;
}

export type ChannelId = "chancellery" | "portal";
export type RoleId = "chancellery" | "head" | "executor";
export type ActName = "register" | "refuse-intake" | "resolve" | "draft" | "propose-refusal" | "sign" | "issue";

/** The text in force from a date on; a case keeps the edition it was filed under. */
export interface Edition {
  readonly onRecord: true;
  readonly regulation: string;
  /** The first day in force, `2019-01-01`. */
  readonly id: string;
  readonly from: DateFact;
  readonly amendedBy: readonly string[];
  readonly provider: {
    readonly title: Text;
    readonly clause: string;
    readonly roles: readonly { readonly id: RoleId; readonly title: Text; readonly clause: string }[];
    /** The hours that hold where an office states none of its own. */
    readonly hours: OfficeHours;
    readonly hoursOrigin: Origin;
  };
  readonly channels: readonly { readonly id: ChannelId; readonly title: Text; readonly clause: string }[];
  /** Ways that the text rules out in so many words. */
  readonly notOffered?: readonly { readonly clause: string; readonly text: Text }[];
  /** The clause that names whose signature an e-application carries. */
  readonly signer: { readonly party: "representative"; readonly clause: string };
  readonly questions: readonly Question[];
  readonly documents: readonly DocumentKind[];
  readonly windows: readonly FilingWindow[];
  readonly counting: CountingPolicy;
  /** The ministry's act that the edition implements; its documents and total term are taken over below. */
  readonly standard?: { readonly id: string; readonly title: Text; readonly act: Act };
  readonly totalTerm?: { readonly term: Term; readonly origin: Origin; readonly text: Text };
  /** The portal's way, item by item; `step` names the provider's step that an item is. */
  readonly portal: readonly { readonly clause: string; readonly text: Text; readonly step?: string }[];
  readonly steps: readonly Step[];
  readonly refusals: readonly RefusalGround[];
  readonly products: readonly Product[];
  readonly assumptions: readonly Assumption[];
}

/** What the text leaves open and how this file closes it. Listed on the service page. */
export interface Assumption {
  readonly id: string;
  readonly clause: string;
  readonly what: Text;
  readonly because: Text;
}

/** Holds when the answer to `question` is one of `in`. */
export interface Condition {
  readonly question: string;
  readonly in: readonly string[];
}

/** One field of the application; one page of the form. */
export interface Question {
  readonly id: string;
  readonly kind: "iin" | "name" | "date" | "choice" | "text" | "long-text" | "phone" | "office";
  readonly about: "child" | "representative" | "application";
  readonly label: Text;
  readonly hint?: Text;
  /** For `choice` only. */
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /**
   * `to-file`: without it the application can't be routed or signed, so the form insists.
   * `for-intake`: may be left open, but then the office may refuse to accept it (if the item is sourced).
   * `no`: never demanded.
   */
  readonly needed: "to-file" | "for-intake" | "no";
  /** True when the answer is no personal data and rules depend on it (kind of study, class). */
  readonly fact: boolean;
  readonly maxLength: number;
  readonly channels: readonly ChannelId[];
  readonly when?: Condition;
  readonly origin: Origin;
}

/** A document of the standard's list. Demanded only when it is sourced (see `isSourced`). */
export interface DocumentKind {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  /** Whether it can run out, so that `expired-document` may name it. */
  readonly expires: boolean;
  readonly channels: readonly ChannelId[];
  readonly when?: Condition;
  readonly origin: Origin;
}

/** Days of the year within which applications are taken, both included, in the office's zone. */
export interface FilingWindow {
  readonly id: string;
  readonly when: Condition;
  /** `06-01` */
  readonly from: string;
  /** `08-30` */
  readonly to: string;
  readonly clause: string;
  readonly text: Text;
  readonly origin: Origin;
}

/** One actor's work with its term. */
export interface Step {
  readonly id: string;
  /** Every clause that states it, "5(1), 7(1)". */
  readonly clause: string;
  readonly actor: RoleId;
  readonly title: Text;
  readonly term: Term;
  readonly acts: readonly StepAct[];
}

/** One way to finish a step. */
export interface StepAct {
  readonly act: ActName;
  readonly title: Text;
  readonly clause: string;
  readonly produces: readonly string[];
  /** Brought forth in place of `produces` when the draft before it proposed a refusal of the service. */
  readonly producesOnRefusal?: readonly string[];
  /** `as-signed`: the case ends with the result or the refusal that was signed. */
  readonly then: { readonly step: string } | { readonly outcome: "intake-refused" | "as-signed" };
}

/** A ground on which acceptance or the service may be refused. */
export interface RefusalGround {
  readonly id: string;
  readonly refuses: "intake" | "service";
  /** What the official must show: an item that is missing, a document that ran out, or what is unreliable. */
  readonly shows: "missing-item" | "expired-document" | "unreliable-data";
  readonly clause: string;
  readonly text: Text;
  readonly origin: Origin;
  readonly step: string;
  readonly signedBy: RoleId | "nobody";
  readonly mendable: boolean;
}

/** What a step brings forth: a receipt, a resolution, an order, a notice, a reasoned refusal. */
export interface Product {
  readonly id: string;
  readonly kind: "receipt" | "working-paper" | "result";
  readonly title: Text;
  readonly clause: string;
  readonly forms: readonly ("electronic" | "paper")[];
  /** Absent: brought forth in every channel. */
  readonly channels?: readonly ChannelId[];
  readonly signedBy: RoleId | "nobody";
}

/** Where a filing of a given day stands towards the regulation's editions. */
export type EditionAt =
  | { readonly edition: Edition }
  | {
      readonly closed: "NOT_YET_IN_FORCE" | "EDITION_NOT_ON_RECORD" | "REPEALED" | "END_UNKNOWN";
      readonly because: Text;
    };
