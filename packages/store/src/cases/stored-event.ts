import type { Instant } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { SharedQuestion } from "../sharing/shared-question.ts";

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

/** What the case row has by the calendar of its last step. */
export interface KnownMoments {
  readonly calendarVersion: string;
  readonly nextMoment?: Instant;
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
  return rows.map(eventOf);
}

/** What is stored of a case. */
export interface CaseLog {
  readonly events: readonly StoredEvent[];
  readonly known: KnownMoments;
}

interface LogRow extends EventRow {
  readonly caseId: string;
  readonly calendarVersion: string;
  readonly nextMoment: Instant | null;
}

const logs = new SharedQuestion<CaseKey, CaseLog | undefined>({ answerAll: findLogs, groupOf: ({ region }) => region });

/** Which case. */
export interface CaseKey {
  readonly region: string;
  readonly caseId: string;
}

/** Returns the events of a case with what its row has by the calendar, all read at once; undefined when there is none. */
export function findLog(db: Queryable, region: string, caseId: string): Promise<CaseLog | undefined> {
  return logs.ask(db, { region, caseId });
}

/**
 * The logs of cases of one region.
 *
 * Each case by its key in every partition: planned once for all values and joined, PostgreSQL reads all cases of the
 * region as soon as the log has some partitions. `offset 0` keeps it from that.
 */
async function findLogs(db: Queryable, cases: readonly CaseKey[]): Promise<readonly (CaseLog | undefined)[]> {
  const { rows } = await db.query<LogRow>({
    name: "find-logs",
    text: `select c.case_id as "caseId", e.sequence, e.payload, coalesce(e.incoming_number, e.queue_number) as number,
                  epoch_ms(e.recorded_at) as "recordedAt", encode(e.chain_hash, 'hex') as "chainHash",
                  c.calendar_version as "calendarVersion", epoch_ms(c.next_moment) as "nextMoment"
             from unnest($2::uuid[]) as k (case_id)
            cross join lateral (select * from cases c where c.region = $1 and c.case_id = k.case_id offset 0) as c
            cross join lateral (select * from event e where e.region = $1 and e.case_id = k.case_id offset 0) as e
            order by c.case_id, e.sequence`,
    values: [cases[0]?.region, [...new Set(cases.map(({ caseId }) => caseId))]],
  });
  const ofCase = Map.groupBy(rows, (row) => row.caseId);
  return cases.map(({ caseId }) => logOf(ofCase.get(caseId.toLowerCase()) ?? []));
}

function logOf(rows: readonly LogRow[]): CaseLog | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { calendarVersion, nextMoment } = first;
  return { events: rows.map(eventOf), known: { calendarVersion, ...(nextMoment === null ? {} : { nextMoment }) } };
}

function eventOf({ sequence, payload, number, recordedAt, chainHash }: EventRow): StoredEvent {
  const event = JSON.parse(payload.toString("utf8")) as CaseEvent;
  return { sequence, event: number === null ? event : withNumber(event, number), recordedAt, chainHash };
}

/** The event with the number that the statement gave it. @throws Error for an event that has none */
export function withNumber(event: CaseEvent, number: string): CaseEvent {
  if (event.type === "registered" || event.type === "receipt-given") return { ...event, incomingNumber: number };
  if (event.type === "queued") return { ...event, queueNumber: number };
  throw new Error(`an event ${event.type} has no number`);
}
