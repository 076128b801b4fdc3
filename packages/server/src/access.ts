import type { RoleId } from "@reglament/regulation";
import type { LoadedCase } from "@reglament/store";

/** For what a draft or a case is opened; a word of the access log, with the route's pattern beside it. */
export type AccessPurpose =
  | "own-draft"
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
   * The person who made the draft named by `:region` and `:draftId`: an applicant, or a chancellery with a paper
   * application for as long as they work there, since it tells of other people.
   */
  | { readonly for: "draft-owner"; readonly purpose: AccessPurpose }
  /** A party of the case named by `:region` and `:caseId`: who filed it or whom it concerns. */
  | { readonly for: "case-party"; readonly purpose: AccessPurpose }
  /** Somebody who holds one of the roles in any office today. */
  | { readonly for: "official"; readonly roles: readonly RoleId[] }
  /**
   * Somebody who holds one of the roles today in the office of the case named by `:region` and `:caseId`, and isn't a
   * party of it: nobody decides on their own application, nor reads the office's papers about it.
   */
  | { readonly for: "office-of-case"; readonly roles: readonly RoleId[]; readonly purpose: AccessPurpose }
  | { readonly for: "administrator" }
  | { readonly for: "training-administrator" };

/** What is known of a visitor for the decision. */
export interface Visitor {
  readonly person: string;
  readonly roles: readonly { readonly role: RoleId; readonly office: string; readonly region: string }[];
  readonly administrator: boolean;
  readonly trainingAdministrator: boolean;
}

/** What the route's address names; absent when it names nothing or nothing that exists. */
export interface Subject {
  readonly draftOwner?: string;
  /** Where the draft of a paper application is entered; absent for an applicant's own. */
  readonly draftCounter?: { readonly office: string; readonly region: string };
  /** The case as it stood when the request came. */
  readonly loadedCase?: LoadedCase;
  readonly caseRegion?: string;
  readonly caseOffice?: string;
  readonly caseParties?: readonly string[];
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
      return subject.draftOwner === visitor.person && sitsAtCounter(visitor, subject);
    case "case-party":
      return subject.caseParties?.includes(visitor.person) ?? false;
    case "official":
      return visitor.roles.some((held) => rule.roles.includes(held.role));
    case "office-of-case":
      return (
        subject.caseParties?.includes(visitor.person) !== true &&
        visitor.roles.some(
          (held) =>
            rule.roles.includes(held.role) && held.office === subject.caseOffice && held.region === subject.caseRegion,
        )
      );
    case "administrator":
      return visitor.administrator;
    case "training-administrator":
      return visitor.trainingAdministrator;
  }
}

function sitsAtCounter({ roles }: Visitor, { draftCounter }: Subject): boolean {
  return (
    draftCounter === undefined ||
    roles.some(
      ({ role, office, region }) =>
        role === "chancellery" && office === draftCounter.office && region === draftCounter.region,
    )
  );
}
