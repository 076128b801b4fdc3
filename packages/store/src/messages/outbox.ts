import type { Instant } from "@reglament/calendar";
import type { Notice } from "@reglament/engine";
import { hasCome } from "../clock-set-back.ts";
import type { Queryable } from "../queryable.ts";

/** A message that a step left behind for delivery. */
export interface Message {
  readonly region: string;
  readonly messageId: string;
  readonly caseId: string;
  readonly kind: Notice["kind"];
  readonly payload: {
    readonly personId: string;
    /** Legal time of the event it tells of. */
    readonly at: Instant;
    readonly incomingNumber: string | null;
    /** As whom the person is told; absent in messages of earlier releases, which were all the applicant's. */
    readonly reader?: Notice["to"];
    /** What the notice's text needs; absent in messages of earlier releases. */
    readonly facts?: Readonly<Record<string, string>>;
  };
  /** This delivery included. */
  readonly attempts: number;
}

/** Whether a message of the outbox waits for somebody to deliver it now. */
export const isDue = `delivered_at is null and ${hasCome("deliver_at")}
  and (leased_until is null or ${hasCome("leased_until")})`;

/**
 * Whether the message `o` of the outbox is among those listed, looked up by its whole key: joined, an outbox that counted
 * as small when the statement was planned would be read from end to end, and it keeps what was delivered.
 *
 * `is true` keeps PostgreSQL from making a join of the pair: it expects one message to be due, and would then go through all
 * that are for each of them. So it looks the pair up in a table of hashes.
 */
export function isOneOf(listed: string): string {
  return `o.region = any(array(select region from ${listed})) and o.message_id = any(array(select message_id from ${listed}))
              and ((o.region, o.message_id) in (select region, message_id from ${listed})) is true`;
}

/**
 * Leases messages that are due, of all regions, for the caller to deliver.
 *
 * A lease that ends without {@link markDelivered} makes the message due again,
 * so none is lost; it may go out twice, and receivers ignore an id they know.
 *
 * @param limit - most messages to lease, 1 to 1000
 * @param leaseMs - how long nobody else takes them, in milliseconds; ten minutes at most
 * @returns the messages, in no order; empty when none is due
 */
export async function leaseDueMessages(db: Queryable, limit: number, leaseMs: number): Promise<readonly Message[]> {
  const { rows } = await db.query<Message>({
    name: "lease-due-messages",
    text: `with due as materialized (
             select region, message_id from outbox
              where ${isDue} order by deliver_at limit $1 for no key update skip locked)
           update outbox o
              set leased_until = clock_timestamp() + $2 * interval '1 millisecond', attempts = attempts + 1
            where ${isOneOf("due")}
           returning o.region, o.message_id as "messageId", o.case_id as "caseId", o.kind, o.payload, o.attempts`,
    values: [limit, leaseMs],
  });
  return rows;
}

/** Ends the message's way: it arrived. */
export async function markDelivered(db: Queryable, region: string, messageId: string): Promise<void> {
  await db.query({
    name: "mark-delivered",
    text: `update outbox set delivered_at = clock_timestamp()
            where region = $1 and message_id = $2 and delivered_at is null`,
    values: [region, messageId],
  });
}

/** Puts a message off after a failed delivery, by `waitMs` milliseconds, ten minutes at most. */
export async function deferMessage(db: Queryable, region: string, messageId: string, waitMs: number): Promise<void> {
  await db.query({
    name: "defer-message",
    text: `update outbox
              set deliver_at = clock_timestamp() + $3 * interval '1 millisecond', leased_until = null
            where region = $1 and message_id = $2 and delivered_at is null`,
    values: [region, messageId, waitMs],
  });
}
