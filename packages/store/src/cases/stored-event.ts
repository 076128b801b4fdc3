import type { Instant } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";

/** An event as it lies in the log. */
export interface StoredEvent {
  /** 1, 2, 3 ... within the case. */
  readonly sequence: number;
  /** Complete: `registered` carries the incoming number that the statement gave. */
  readonly event: CaseEvent;
  /** Machine time. */
  readonly recordedAt: Instant;
  /** SHA-256 that binds this event and all before it, hex. */
  readonly chainHash: string;
}

interface EventRow {
  readonly sequence: number;
  readonly payload: Buffer;
  readonly incomingNumber: string | null;
  readonly recordedAt: Instant;
  readonly chainHash: string;
}

/** Returns the events of a case in their order; empty when there is no such case. */
export async function listEvents(db: Queryable, region: string, caseId: string): Promise<readonly StoredEvent[]> {
  const { rows } = await db.query<EventRow>({
    name: "list-events",
    text: `select sequence, payload, incoming_number as "incomingNumber", epoch_ms(recorded_at) as "recordedAt",
                  encode(chain_hash, 'hex') as "chainHash"
             from event where region = $1 and case_id = $2 order by sequence`,
    values: [region, caseId],
  });
  return rows.map(({ sequence, payload, incomingNumber, recordedAt, chainHash }) => {
    const event = JSON.parse(payload.toString("utf8")) as CaseEvent;
    return { sequence, event: withNumber(event, incomingNumber), recordedAt, chainHash };
  });
}

function withNumber(event: CaseEvent, incomingNumber: string | null): CaseEvent {
  return event.type === "registered" && incomingNumber !== null ? { ...event, incomingNumber } : event;
}
