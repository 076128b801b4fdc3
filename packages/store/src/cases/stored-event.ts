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
}

/** What the case row has by the calendar of its last step. */
export interface KnownMoments {
  readonly calendarVersion: string;
  readonly nextMoment?: Instant;
}

/** What is stored of a case. */
export interface CaseLog {
  readonly events: readonly StoredEvent[];
  readonly known: KnownMoments;
}

/** A case with its events as one text, which costs both sides less than a row for each. */
interface LogRow {
  readonly caseId: string;
  readonly calendarVersion: string;
  readonly nextMoment: Instant | null;
  /** A JSON array. */
  readonly events: string;
  /** The numbers that the statement gave, by the event's sequence. */
  readonly numbers: Readonly<Record<string, string>> | null;
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
    text: `select c.case_id as "caseId", c.calendar_version as "calendarVersion",
                  epoch_ms(c.next_moment) as "nextMoment", e.events, e.numbers
             from unnest($2::uuid[]) as k (case_id)
            cross join lateral (select * from cases c where c.region = $1 and c.case_id = k.case_id offset 0) as c
            cross join lateral (
              select '[' || string_agg(convert_from(e.payload, 'UTF8'), ',' order by e.sequence) || ']' as events,
                     json_object_agg(e.sequence, coalesce(e.incoming_number, e.queue_number))
                       filter (where coalesce(e.incoming_number, e.queue_number) is not null) as numbers
                from event e where e.region = $1 and e.case_id = k.case_id) as e`,
    values: [cases[0]?.region, [...new Set(cases.map(({ caseId }) => caseId))]],
  });
  const ofCase = new Map(rows.map((row) => [row.caseId, row]));
  return cases.map(({ caseId }) => {
    const row = ofCase.get(caseId.toLowerCase());
    return row && logOf(row);
  });
}

function logOf({ calendarVersion, nextMoment, events, numbers }: LogRow): CaseLog {
  return {
    events: (JSON.parse(events) as readonly CaseEvent[]).map((event, index) => {
      const number = numbers?.[index + 1];
      return { sequence: index + 1, event: number === undefined ? event : withNumber(event, number) };
    }),
    known: { calendarVersion, ...(nextMoment === null ? {} : { nextMoment }) },
  };
}

/** The event with the number that the statement gave it. @throws Error for an event that has none */
export function withNumber(event: CaseEvent, number: string): CaseEvent {
  if (event.type === "registered" || event.type === "receipt-given") return { ...event, incomingNumber: number };
  if (event.type === "queued") return { ...event, queueNumber: number };
  throw new Error(`an event ${event.type} has no number`);
}
