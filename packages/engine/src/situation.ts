import type { Instant, OfficeTime } from "@reglament/calendar";
import type { Confirmations, Edition, EditionAt, RoleId } from "@reglament/regulation";

/** Everything outside the case that a decision depends on. All of it is an argument: the engine reads no clock. */
export interface Situation {
  /** Legal time of the world. */
  readonly now: Instant;
  /** For `file`: where today stands towards the editions. */
  readonly inForce: EditionAt;
  /** The edition that the case was filed under; for `file` the edition in force, when there is one. */
  readonly law: Edition | undefined;
  readonly confirmations: Confirmations;
  readonly office: OfficeTime;
  /** Whether the person holds the role in the office today. */
  worksAs(person: string, role: RoleId, office: string): boolean;
}
