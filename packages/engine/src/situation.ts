import type { Instant, OfficeTime } from "@reglament/calendar";
import type { Confirmations, Edition, EditionAt, PartyId, RoleId } from "@reglament/regulation";

/** Everything outside the case that a decision depends on. All of it is an argument: the engine reads no clock. */
export interface Situation {
  /** Legal time of the world. */
  readonly now: Instant;
  /** For `file`: where today stands towards the editions. */
  readonly inForce: EditionAt;
  /** The edition that the case was filed under; for `file` the edition in force, when there is one. */
  readonly law: Edition | undefined;
  readonly confirmations: Confirmations;
  readonly times: OfficeTimes;
  /** The people whom the case concerns, by id; empty when it isn't known who they are. */
  readonly parties: readonly string[];
  /** Whether the person holds the role in the office today. */
  worksAs(person: string, role: RoleId, office: string): boolean;
  /** Whether the office is one of this party. */
  isOfficeOf(office: string, party: PartyId): boolean;
  /** Whether the department has this blank and gave it to no case. */
  blankInStock(department: string, number: string): boolean;
}

/** The working time of the offices that a case has to do with. */
export interface OfficeTimes {
  readonly provider: OfficeTime;
  readonly centre: OfficeTime;
  readonly department: OfficeTime;
}
