import type { Instant } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";

/** An event as it lies in the log. */
export interface StoredEvent {
  /** 1, 2, 3 ... within the case. */
  readonly sequence: number;
  /** Complete: `registered`, `receipt-given` and `queued` carry the number that the statement gave. */
  readonly event: CaseEvent;
  /** Machine time. */
  readonly recordedAt: Instant;
  /** SHA-256 that binds this event and all before it, hex. */
  readonly chainHash: string;
}

interface EventRow {
  readonly sequence: number;
  readonly payload: Buffer;
  readonly number: string | null;
  readonly recordedAt: Instant;
  readonly chainHash: string;
}

/** Returns the events of a case in their order; empty when there is no such case. */
export async function listEvents(db: Queryable, region: string, caseId: string): Promise<readonly StoredEvent[]> {
  const { rows } = await db.query<EventRow>({
    name: "list-events",
    text: `select sequence, payload, coalesce(incoming_number, queue_number) as number,
                  epoch_ms(recorded_at) as "recordedAt", encode(chain_hash, 'hex') as "chainHash"
             from event where region = $1 and case_id = $2 order by sequence`,
    values: [region, caseId],
  });
  return rows.map(({ sequence, payload, number, recordedAt, chainHash }) => {
    const event = JSON.parse(payload.toString("utf8")) as CaseEvent;
    return { sequence, event: number === null ? event : withNumber(event, number), recordedAt, chainHash };
  });
}

/** The event with the number that the statement gave it. @throws Error for an event that has none */
export function withNumber(event: CaseEvent, number: string): CaseEvent {
  if (event.type === "registered" || event.type === "receipt-given") return { ...event, incomingNumber: number };
  if (event.type === "queued") return { ...event, queueNumber: number };
  throw new Error(`an event ${event.type} has no number`);
}
