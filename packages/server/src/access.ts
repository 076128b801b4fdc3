import type { RoleId } from "@reglament/regulation";
import type { InsteadOf, LoadedCase } from "@reglament/store";

/** For what a draft or a case is opened; a word of the access log, with the route's pattern beside it. */
export type AccessPurpose =
  | "own-draft"
  | "draft-takeover"
  | "own-case"
  | "case-page"
  | "case-act"
  | "receipt"
  | "paper"
  | "draft"
  | "attachment";

/**
 * Who may come to a route. The one place that turns role, office and case into
 * rights; what may be done to a case there is decided once more by the engine.
 *
 * A rule that names a draft or a case says for what it is opened: each visit is
 * written into the access log before the handler runs (`log-visit.ts`).
 */
export type AccessRule =
  | { readonly for: "anyone" }
  | { readonly for: "signed-in" }
  /**
   * Whose draft it is that `:region` and `:draftId` name: an applicant's own, or that of an official with a paper
   * application for as long as they sit at the counter where it is entered, since it tells of other people.
   */
  | { readonly for: "draft-owner"; readonly purpose: AccessPurpose }
  /** Anybody who sits today at the counter where the paper application named by `:region` and `:draftId` is entered. */
  | { readonly for: "draft-counter"; readonly purpose: AccessPurpose }
  /** A party of the case named by `:region` and `:caseId`: who filed it or whom it concerns. */
  | { readonly for: "case-party"; readonly purpose: AccessPurpose }
  /** Somebody who holds one of the roles in any office today. */
  | { readonly for: "official"; readonly roles: readonly RoleId[] }
  /**
   * Somebody who holds today one of the roles that the regulation knows, in an office of the case named by `:region` and
   * `:caseId`: the provider's, the centre's or the department's. Never a party of the case: nobody decides on their own
   * application, nor reads the office's papers about it.
   */
  | { readonly for: "office-of-case"; readonly purpose: AccessPurpose }
  | { readonly for: "administrator" }
  /** An administrator, or somebody who holds one of the roles today in the very office named by `:region` and `:office`. */
  | { readonly for: "office"; readonly roles: readonly RoleId[] }
  | { readonly for: "training-administrator" };

/** What is known of a visitor for the decision. */
export interface Visitor {
  readonly person: string;
  readonly roles: readonly {
    readonly role: RoleId;
    readonly office: string;
    readonly region: string;
    /** Held by substitution. */
    readonly insteadOf?: InsteadOf;
  }[];
  readonly administrator: boolean;
  readonly trainingAdministrator: boolean;
}

/** What the route's address names; absent when it names nothing or nothing that exists. */
export interface Subject {
  readonly draftOwner?: string;
  /** Where the draft of a paper application is entered; absent for an applicant's own. */
  readonly draftCounter?: Seat;
  /** The case as it stood when the request came. */
  readonly loadedCase?: LoadedCase;
  readonly caseRegion?: string;
  /** Whose people work on the case: its provider, and the centre and the department when it has them. */
  readonly caseSeats?: readonly Seat[];
  readonly caseParties?: readonly string[];
  /** The office that the address names. */
  readonly office?: { readonly region: string; readonly office: string };
}

/** An office with the roles that count there. */
export interface Seat {
  readonly region: string;
  readonly office: string;
  readonly roles: readonly RoleId[];
}

/**
 * Decides whether the visitor may come.
 *
 * @returns `admitted`; `sign-in` when nobody is signed in and somebody must be;
 *   `forbidden` otherwise, also when the thing named doesn't exist, so that
 *   nobody learns which ids exist
 */
export function mayVisit(
  rule: AccessRule,
  visitor: Visitor | undefined,
  subject: Subject,
): "admitted" | "sign-in" | "forbidden" {
  if (rule.for === "anyone") return "admitted";
  if (visitor === undefined) return "sign-in";
  return holds(rule, visitor, subject) ? "admitted" : "forbidden";
}

function holds(rule: Exclude<AccessRule, { for: "anyone" }>, visitor: Visitor, subject: Subject): boolean {
  switch (rule.for) {
    case "signed-in":
      return true;
    case "draft-owner":
      return (
        subject.draftOwner === visitor.person &&
        (subject.draftCounter === undefined || sitsAt(visitor, subject.draftCounter))
      );
    case "draft-counter":
      return subject.draftCounter !== undefined && sitsAt(visitor, subject.draftCounter);
    case "case-party":
      return subject.caseParties?.includes(visitor.person) ?? false;
    case "official":
      return visitor.roles.some((held) => rule.roles.includes(held.role));
    case "office-of-case":
      return (
        subject.caseParties?.includes(visitor.person) !== true &&
        (subject.caseSeats?.some((seat) => sitsAt(visitor, seat)) ?? false)
      );
    case "administrator":
      return visitor.administrator;
    case "office":
      return (
        visitor.administrator ||
        (subject.office !== undefined && sitsAt(visitor, { ...subject.office, roles: rule.roles }))
      );
    case "training-administrator":
      return visitor.trainingAdministrator;
  }
}

function sitsAt(visitor: Visitor, seat: Seat): boolean {
  return visitor.roles.some(
    ({ role, office, region }) => seat.roles.includes(role) && office === seat.office && region === seat.region,
  );
}
