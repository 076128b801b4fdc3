import type { Instant } from "@reglament/calendar";
import type { Outcome } from "@reglament/engine";
import type { ActName, ChannelId } from "@reglament/regulation";

/** A case as a list shows it; read from the case row, without its events. */
export interface ListedCase {
  readonly region: string;
  readonly caseId: string;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  /** The provider's. */
  readonly office: string;
  readonly centre?: string;
  readonly department?: string;
  readonly version: number;
  /** The open step, and the office where it stands; absent once the case has ended. */
  readonly step?: string;
  readonly heldAt?: string;
  /** The only act of the step that is open now. */
  readonly nextAct?: ActName;
  readonly outcome?: Outcome;
  readonly filedAt: Instant;
  readonly filedBy: string;
  readonly executor?: string;
  readonly claimedBy?: string;
  readonly incomingNumber?: string;
  readonly centreNumber?: string;
  readonly queueNumber?: string;
  readonly waitingForSignature: boolean;
  /** When something about the case next changes by itself: a warning, a deadline, the end of keeping. */
  readonly nextMoment?: Instant;
  /** The earliest deadline of what is still to be done, also when it has passed. */
  readonly dueAt?: Instant;
  readonly calendarVersion: string;
  /** When it ended; what happens to an ended case, as a correction, doesn't move it. */
  readonly endedAt?: Instant;
}

/** Where the open step stands; rows of earlier releases don't say so, and stand at the provider. */
const heldAt = "coalesce(c.held_at, c.office_id)";

/** By what lists of open cases sort, as the index `cases_held` has it. */
export const urgency = "coalesce(c.due_at, c.next_moment, 'infinity')";

/** That a case stands in an office, as the index `cases_held` has it. */
export function standsAt(office: string): string {
  return `${heldAt} = ${office} and c.outcome is null`;
}

/** The columns of {@link ListedCase}, for a query whose cases are named `c`. */
export const listedCaseColumns = `c.region, c.case_id as "caseId", c.regulation, c.edition, c.channel,
  c.office_id as office, c.centre_id as centre, c.department_id as department, c.version, c.step,
  case when c.outcome is null then ${heldAt} end as "heldAt", c.next_act as "nextAct", c.outcome,
  epoch_ms(c.filed_at) as "filedAt", c.filed_by as "filedBy", c.executor, c.claimed_by as "claimedBy",
  c.incoming_number as "incomingNumber", c.centre_number as "centreNumber", c.queue_number as "queueNumber",
  c.waiting_for_signature as "waitingForSignature", epoch_ms(c.next_moment) as "nextMoment",
  epoch_ms(coalesce(c.due_at, c.next_moment)) as "dueAt", c.calendar_version as "calendarVersion",
  epoch_ms(c.ended_at) as "endedAt"`;
