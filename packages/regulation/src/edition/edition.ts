import type { ChangePolicy, CountingPolicy, OfficeHours, PlainDate, Term, Text } from "@reglament/calendar";
import type { Act, DateFact, Identity } from "../act/identity.ts";
import type { Acceptance } from "../findings/acceptance.ts";
import type { DocumentKind, FilingWindow, Question } from "../form/application-form.ts";
import type { ChannelId, Procedure, RoleId, Step } from "../procedure/procedure.ts";
import type { Origin } from "./origin.ts";
import type { PaperTemplate, Product, RefusalGround } from "./outcome.ts";

/** A regulation file, read and checked: one region, one service, all its editions. */
export interface Regulation {
  /** `<region>/<service>`, the file's path below `regulations/`. */
  readonly key: string;
  readonly region: string;
  readonly service: string;
  readonly title: Text;
  /** What the service is, in plain words. */
  readonly about: Text;
  readonly editions: readonly (Edition | EditionNotOnRecord)[];
}

/** A wording that was in force and that nobody has at hand: filings of its time are turned away with this reason. */
export interface EditionNotOnRecord {
  readonly onRecord: false;
  readonly id: string;
  readonly from: DateFact;
  readonly until?: EndOfEdition;
  readonly because: Text;
}

/** What ends an edition, or, without an act, since when nothing is known of it any more. */
export interface EndOfEdition {
  readonly effect: DateFact;
  /** `excluded`: an amendment took the service out of the act, the rest of which stays in force. */
  readonly kind: "repealed" | "excluded" | "unknown";
  readonly by?: Act;
}

/** The text in force from a date on; a case keeps the edition it was filed under. */
export interface Edition {
  readonly onRecord: true;
  readonly regulation: string;
  /** The first day in force, `2019-01-01`; with a number behind it for a later text of the same edition, see `edition-id`. */
  readonly id: string;
  readonly from: DateFact;
  readonly until?: EndOfEdition;
  readonly identity: Identity;
  /** Where in the act it stands, "annex 3". */
  readonly part: string;
  /** The numbering of the text, in its order: "1", "1(1)", ..., "annex 2". */
  readonly clauses: readonly string[];
  /** Clauses that no field carries, with the reason. */
  readonly notCarried: readonly { readonly clause: string; readonly because: Text }[];
  /** The acts whose amendments this text contains, by id, with the clauses that each changed. */
  readonly amendedBy: readonly { readonly act: string; readonly clauses: readonly string[] }[];
  /** The day at which a training world stands that tries this edition. */
  readonly trainingDate: PlainDate;
  readonly provider: Provider;
  readonly centre?: Party;
  readonly department?: Party;
  readonly channels: readonly Channel[];
  /** Ways that the text rules out in so many words. */
  readonly notOffered?: readonly { readonly clause: string; readonly text: Text }[];
  /** Rules that the text states and that no step carries: form of the service, fee, booking, the right to act for another. */
  readonly rules: readonly Rule[];
  /** Who takes part, as the text lists them; absent when it has no such list. */
  readonly actorsListed?: { readonly clause: string; readonly roles: readonly RoleId[] };
  /** Annexes of the text itself. */
  readonly annexes: readonly Annex[];
  /** The clause that names whose signature an e-application carries. */
  readonly signer: {
    readonly party: "representative" | "applicant" | "applicant-or-representative";
    readonly clause: string;
  };
  readonly questions: readonly Question[];
  readonly documents: readonly DocumentKind[];
  readonly templates: readonly PaperTemplate[];
  readonly windows: readonly FilingWindow[];
  readonly counting: CountingPolicy;
  readonly countingOrigins: Readonly<Record<keyof CountingPolicy, Origin>>;
  /** What becomes of terms that still run when the country's calendar or an office's hours change. */
  readonly calendarChange: { readonly is: ChangePolicy; readonly origin: Origin };
  /** When so many hundredths of a term have run, whoever holds the case is warned. */
  readonly warnAfterPercent: number;
  /** The grounds on which a term may stand still; empty where the text grants none. */
  readonly pauses: readonly PauseGround[];
  /** After-hours filing moves the issue of the result to the next working day, too. */
  readonly issueAfterHours?: { readonly clause: string; readonly text: Text };
  /** The ministry's act that the edition implements; its documents and total term are taken over. */
  readonly standard?: { readonly id: string; readonly edition: string; readonly title: Text; readonly act: Act };
  readonly totalTerm?: TotalTerm;
  /** What the standard says of waiting; shown, never counted. */
  readonly waiting: readonly WaitingTime[];
  readonly procedures: readonly Procedure[];
  /** The steps of all procedures, in the file's order. */
  readonly steps: readonly Step[];
  readonly refusals: readonly RefusalGround[];
  /** Grounds that only the standard has and nobody has read there: shown as unconfirmed, never applied. */
  readonly unconfirmedGrounds: readonly UnconfirmedGround[];
  readonly products: readonly Product[];
  readonly storage?: Storage;
  readonly assumptions: readonly Assumption[];
  /** Flaws of the text that stand by name. */
  readonly accepted: readonly Acceptance[];
}

/** A body that takes part, with its roles. */
export interface Party {
  readonly title: Text;
  readonly clause: string;
  readonly roles: readonly { readonly id: RoleId; readonly title: Text; readonly clause: string }[];
  /** The hours that hold where an office states none of its own. */
  readonly hours: OfficeHours;
  readonly hoursOrigin: Origin;
}

/** The body that delivers the service, and its offices as far as the text lists them. */
export interface Provider extends Party {
  readonly offices?: readonly ListedOffice[];
}

/** An office that the text itself names. */
export interface ListedOffice {
  readonly id: string;
  readonly title: Text;
  readonly address?: Text;
  readonly clause: string;
  readonly hours?: OfficeHours;
}

/** A way to apply. */
export interface Channel {
  readonly id: ChannelId;
  readonly title: Text;
  readonly clause: string;
  /** The step at which an application that came this way begins. */
  readonly startsAt: string;
  /** For the portal: what one signs in with. */
  readonly signIn?: { readonly clause: string; readonly with: readonly ("iin" | "password" | "certificate")[] };
}

/** A rule outside the steps, shown to the reader with its clause. */
export interface Rule {
  readonly id: string;
  readonly about:
    | "form-of-service"
    | "fee"
    | "basis"
    | "representation"
    | "identification"
    | "queue"
    | "booking"
    | "portal-hours"
    | "result-form"
    | "duty"
    | "other";
  readonly clause: string;
  readonly text: Text;
}

/** An annex of the regulation's own text; `onRecord: false` when the text at hand has lost it. */
export interface Annex {
  /** Its place in the numbering, "annex 1". */
  readonly clause: string;
  readonly title: Text;
  readonly onRecord: boolean;
  /** Clauses that refer to it; empty when none does. */
  readonly referredFrom: readonly string[];
}

/** The time within which the whole service must be delivered. */
export interface TotalTerm {
  readonly term: Term;
  readonly atMost?: true;
  /** Absent when it stands in the standard only. */
  readonly clause?: string;
  readonly origin: Origin;
  readonly text: Text;
}

/** A waiting time named in a standard. */
export interface WaitingTime {
  readonly id: string;
  readonly term: Term;
  readonly atMost?: true;
  readonly text: Text;
  readonly origin: Origin;
}

/** A ground of the standard without a source. */
export interface UnconfirmedGround {
  readonly id: string;
  readonly text: Text;
  readonly origin: Origin;
}

/** A ground on which the term of a step may stand still. */
export interface PauseGround {
  readonly id: string;
  readonly clause: string;
  readonly text: Text;
  /** The steps in which it may be used. */
  readonly steps: readonly string[];
  readonly origin: Origin;
}

/** What becomes of a result that nobody fetches. */
export interface Storage {
  readonly clause: string;
  readonly at: "centre" | "provider";
  /** The step in which it lies there. */
  readonly step: string;
  /** From its arrival there. */
  readonly keep: Term;
  readonly then: "return-to-provider";
  /** Within what the provider sends it again when the applicant comes after all. */
  readonly sentAgainWithin?: Term;
  readonly text: Text;
}

/** What the text leaves open and how this file closes it. Listed on the service page. */
export interface Assumption {
  readonly id: string;
  readonly clause: string;
  readonly what: Text;
  readonly because: Text;
}

/** Where a filing of a given day stands towards the regulation's editions. */
export type EditionAt =
  | { readonly edition: Edition }
  | {
      readonly closed: "NOT_YET_IN_FORCE" | "EDITION_NOT_ON_RECORD" | "REPEALED" | "EXCLUDED" | "END_UNKNOWN";
      readonly because: Text;
    };
