import type { Term, Text } from "@reglament/calendar";
import type { Origin } from "../edition/origin.ts";

/**
 * Procedures: who does what within which term, and where each decision leads.
 *
 * A procedure belongs to one party. Its steps lead to each other by id, also
 * into another party's procedure, so that the provider's steps stand once and
 * serve every channel.
 */

export type ChannelId = "chancellery" | "centre" | "portal";

/** Whose procedure it is: the provider, the one-stop centre, the portal, the education department that keeps blanks. */
export type PartyId = "provider" | "centre" | "portal" | "department";

/** What a person is in a party. */
export const roleIds = [
  "chancellery",
  "head",
  "deputy",
  "executor",
  "archivist",
  "operator",
  "dispatcher",
  "courier",
  "blank-keeper",
] as const;
export type RoleId = (typeof roleIds)[number];

/** Who does a step: a role, the applicant, or a system that acts by itself. */
export type ActorId = RoleId | "applicant" | "portal" | "gateway";

/** Whether a person in a role does it: neither the applicant nor a system. */
export function isRole(actor: ActorId): actor is RoleId {
  return roleIds.some((role) => role === actor);
}

/** The verbs that procedures are made of. Only they are code; everything else about a step is data. */
export const actNames = [
  "sign-in",
  "fill-in",
  "check-signature",
  "sign-request",
  "turn-away",
  "query-register",
  "check-completeness",
  "refuse-intake",
  "identify",
  "consent",
  "register",
  "give-receipt",
  "scan",
  "forward",
  "hand-over",
  "resolve",
  "examine",
  "propose-refusal",
  "request-blank",
  "issue-blank",
  "receive-blank",
  "draft",
  "countersign",
  "sign",
  "deliver-to-centre",
  "put-on-queue",
  "notify",
  "issue",
  "receive",
  "store",
  "return-to-provider",
  "request-again",
  "send-again",
] as const;
export type ActName = (typeof actNames)[number];

/** One party's part of the way. */
export interface Procedure {
  readonly id: string;
  readonly party: PartyId;
  readonly clause: string;
  readonly title: Text;
  readonly steps: readonly Step[];
  /** Terms that the text sets for the procedure as a whole, beside those of its steps. */
  readonly spans: readonly Span[];
}

/** A term for a whole procedure, as "the provider prepares and sends the result within 13 working days". */
export interface Span {
  readonly clause: string;
  readonly text: Text;
  /** Absent: in every channel. */
  readonly channels?: readonly ChannelId[];
  readonly term: Term;
  readonly atMost?: true;
  readonly unitAssumed?: Text;
  readonly origin?: Origin;
  /** How long before the end of the span, or, with `ofTotal`, of the whole service its result must have arrived. */
  readonly arrivesBefore?: {
    readonly term: Term;
    readonly ofTotal?: true;
    readonly clause: string;
    readonly text: Text;
  };
}

/** One actor's work with its term. */
export interface Step {
  readonly id: string;
  /** Every clause that states it, "5(1), 7(1)". */
  readonly clause: string;
  readonly actor: ActorId;
  readonly title: Text;
  /** Absent in a step for which the text has no term; `noTerm` then says so. */
  readonly term?: Term;
  /** The text says "no more than"; absent: it names the length itself. */
  readonly atMost?: true;
  /** The text names no unit for certain (a bare "день"); why this one is taken. */
  readonly unitAssumed?: Text;
  /** Where the term comes from when it isn't the step's own clause. */
  readonly termOrigin?: Origin;
  /** The channels for which the text gives the step no term, and why the one that it gives for the others is taken. */
  readonly termAssumedIn?: { readonly channels: readonly ChannelId[]; readonly because: Text };
  readonly noTerm?: Text;
  /** The term counts from the applicant's coming, see `awaitsApplicant`; absent: from when the step begins. */
  readonly awaits?: "applicant";
  /** Absent: in every channel. */
  readonly channels?: readonly ChannelId[];
  /** How a transfer travels. */
  readonly by?: readonly ("courier" | "authorised-link" | "gateway")[];
  readonly acts: readonly StepAct[];
}

/** One way to finish a step, or, when it leads to another act, one part of its work. */
export interface StepAct {
  readonly act: ActName;
  readonly title: Text;
  readonly clause: string;
  /** Absent: in every channel of the step. */
  readonly channels?: readonly ChannelId[];
  /** The act's own term, where the text gives one outcome a length of its own: "refuses acceptance, 3 minutes". */
  readonly term?: Term;
  /** For `resolve`: whom the head names. */
  readonly appoints?: RoleId;
  /** For `query-register`. */
  readonly register?: "population" | "notary";
  /** For `scan`: what is read, the barcode of the package or the applicant's papers. */
  readonly scans?: "barcode" | "documents";
  /** For `consent`. */
  readonly consent?: "plain" | "written";
  /** When the act isn't needed, "unless the laws provide otherwise". */
  readonly unless?: Text;
  /** Whose act the text calls it, where it can only be another's: "signed with the provider's signature". */
  readonly textNames?: "applicant" | "provider" | "centre";
  readonly produces: readonly string[];
  /** Brought forth in place of `produces` when the draft before it proposed a refusal of the service. */
  readonly producesOnRefusal?: readonly string[];
  readonly then: Next;
}

/**
 * Where an act leads: to another step, to the next act of the same step, or to an end.
 *
 * `as-signed`: the case ends with the result or the refusal that was signed. `not-filed`: the portal turns the request
 * away before it becomes a case. `service-refused`: a refusal that no paper of the head carries.
 */
export type Next =
  | { readonly step: string }
  | { readonly act: ActName }
  | { readonly outcome: "intake-refused" | "as-signed" | "not-filed" | "service-refused" };
