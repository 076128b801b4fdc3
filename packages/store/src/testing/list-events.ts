import type { CaseEvent } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";

/** An event as its row has it. */
export interface EventOnRecord {
  readonly sequence: number;
  /** As the payload has it, so without the number. */
  readonly event: CaseEvent;
  /** That the step's statement gave. */
  readonly number: string | null;
}

/** Returns the rows of a case's log in the order of their sequence; empty when there is no such case. */
export async function listEvents(db: Queryable, region: string, caseId: string): Promise<readonly EventOnRecord[]> {
  const { rows } = await db.query<Omit<EventOnRecord, "event"> & { readonly payload: Buffer }>({
    text: `select sequence, payload, coalesce(incoming_number, queue_number) as number
             from event where region = $1 and case_id = $2 order by sequence`,
    values: [region, caseId],
  });
  return rows.map(({ payload, ...row }) => ({ ...row, event: JSON.parse(payload.toString("utf8")) as CaseEvent }));
}
