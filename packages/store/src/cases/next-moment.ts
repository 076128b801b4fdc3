/**
 * Cases about which time or calendar has something to say.
 *
 * There is no table of timers: the case row's `next_moment` is the timer, and
 * what is found here is settled by a command (`note-time`, `recompute`), which
 * moves it on. Any number of processes may do that at once. A lease keeps them
 * from doing the same work; that each mark is noted once is held by the
 * case's version alone.
 */
import type { Instant } from "@reglament/calendar";
import { hasCome } from "../clock-set-back.ts";
import type { Queryable } from "../queryable.ts";
import type { CaseRow } from "../step/step.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** A case to look after. */
export interface CaseInTime {
  readonly region: string;
  readonly caseId: string;
  readonly regulation: string;
  readonly edition: string;
  /** The provider's. */
  readonly office: string;
  readonly centre?: string;
  readonly department?: string;
  readonly filedAt: Instant;
  readonly nextMoment?: Instant;
  readonly calendarVersion: string;
}

/** How many cases to take, and how long nobody else takes them. */
export interface Lease {
  /** 1 to 1000. */
  readonly limit: number;
  /** Machine time, in milliseconds; ten minutes at most. */
  readonly leaseMs: number;
}

const columns = `c.region, c.case_id as "caseId", c.regulation, c.edition, c.office_id as office, c.centre_id as centre,
  c.department_id as department, epoch_ms(c.filed_at) as "filedAt", epoch_ms(c.next_moment) as "nextMoment",
  c.calendar_version as "calendarVersion"`;

const firstId = "00000000-0000-0000-0000-000000000000";

const hasEnded = hasCome("c.leased_until");

/**
 * Leases the cases of a world whose next moment has come.
 *
 * @param now - the world's legal time
 * @returns the cases, in no order; empty when nothing has come that others don't look after
 */
export async function leaseDueCases(
  db: Queryable,
  region: string,
  now: Instant,
  { limit, leaseMs }: Lease,
): Promise<readonly CaseInTime[]> {
  return listInTime(db, {
    name: "lease-due-cases",
    text: leasing(`select c.case_id from cases c
                    where c.region = $1 and c.outcome is null and c.next_moment <= from_epoch_ms($4) and (c.leased_until is null or ${hasEnded})
                    order by c.next_moment limit $2 for no key update skip locked`),
    values: [region, limit, leaseMs, now],
  });
}

/**
 * Leases open cases of a world whose moments were computed with another version of the calendar, in no order.
 *
 * Those that were leased before and are still there come last, so that cases that fail again and again hold up no other.
 */
export async function leaseCasesOfOtherCalendar(
  db: Queryable,
  region: string,
  calendarVersion: string,
  { limit, leaseMs }: Lease,
): Promise<readonly CaseInTime[]> {
  const other = (than: "<" | ">", free: string, first: string) => `select * from (
    select c.case_id, c.leased_until from cases c
     where c.region = $1 and c.outcome is null and c.calendar_version ${than} $4 and ${free}
     order by ${first} limit $2 for no key update skip locked) as found`;
  const either = (free: string, first: string) => `${other("<", free, first)} union all ${other(">", free, first)}`;
  const unseen = either("c.leased_until is null", "c.calendar_version");
  const again = either(hasEnded, "c.leased_until");
  return listInTime(db, {
    name: "lease-cases-of-other-calendar",
    text: leasing(`select case_id from (${unseen} union all
                     select * from (select * from (${again}) as seen order by leased_until limit $2) as failed) as others limit $2`),
    values: [region, limit, leaseMs, calendarVersion],
  });
}

/**
 * Returns the cases of a world whose application's signature couldn't be judged yet, the oldest first.
 *
 * @param after - the last case of the page before; the list goes on behind it
 */
export async function listWaitingForSignature(
  db: Queryable,
  region: string,
  limit: number,
  after?: Pick<CaseInTime, "filedAt" | "caseId">,
): Promise<readonly CaseInTime[]> {
  return listInTime(db, {
    name: "list-waiting-for-signature",
    text: `select ${columns} from cases c
            where c.region = $1 and c.waiting_for_signature and (c.filed_at, c.case_id) > (from_epoch_ms($3), $4::uuid)
            order by c.filed_at, c.case_id limit $2`,
    values: [region, limit, after?.filedAt ?? Number.NEGATIVE_INFINITY, after?.caseId ?? firstId],
  });
}

/**
 * Writes a case's moments anew where no event is due: otherwise a moment at which nothing happens would come up for ever.
 *
 * @param version - the case's version that they were computed for; of another version nothing is written
 */
export async function renewMoments(
  db: Queryable,
  region: string,
  caseId: string,
  version: number,
  { nextMoment, dueAt, calendarVersion }: Pick<CaseRow, "nextMoment" | "dueAt"> & Partial<CaseRow>,
): Promise<void> {
  await db.query({
    name: "renew-moments",
    text: `update cases set next_moment = from_epoch_ms($4), due_at = from_epoch_ms($5),
                            calendar_version = coalesce($6, calendar_version), leased_until = null
            where region = $1 and case_id = $2 and version = $3`,
    values: [region, caseId, version, nextMoment ?? null, dueAt ?? null, calendarVersion ?? null],
  });
}

/** Leases what the query finds and locks; each case is looked up by its key. */
function leasing(found: string): string {
  return `update cases c set leased_until = clock_timestamp() + $3 * interval '1 millisecond'
           where c.region = $1 and c.case_id = any(array(${found}))
          returning ${columns}`;
}

async function listInTime(
  db: Queryable,
  query: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<readonly CaseInTime[]> {
  const { rows } = await db.query<Row<CaseInTime>>(query);
  return rows.map((row) => withoutNulls<CaseInTime>(row));
}
