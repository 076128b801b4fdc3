import type { Instant } from "@reglament/calendar";
import type { Outcome } from "@reglament/engine";
import type { ChannelId } from "@reglament/regulation";

/** A case as a list shows it; read from the case row, without its events. */
export interface ListedCase {
  readonly region: string;
  readonly caseId: string;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  readonly office: string;
  readonly version: number;
  readonly step?: string;
  readonly outcome?: Outcome;
  readonly filedAt: Instant;
  readonly filedBy: string;
  readonly executor?: string;
  readonly incomingNumber?: string;
  /** When the open step is due; absent once the case has ended. */
  readonly nextMoment?: Instant;
  readonly calendarVersion: string;
  readonly changedAt: Instant;
}

/** The columns of {@link ListedCase}, for a query whose cases are named `c`. */
export const listedCaseColumns = `c.region, c.case_id as "caseId", c.regulation, c.edition, c.channel,
  c.office_id as office, c.version, c.step, c.outcome, epoch_ms(c.filed_at) as "filedAt", c.filed_by as "filedBy",
  c.executor, c.incoming_number as "incomingNumber", epoch_ms(c.next_moment) as "nextMoment",
  c.calendar_version as "calendarVersion", epoch_ms(c.changed_at) as "changedAt"`;
