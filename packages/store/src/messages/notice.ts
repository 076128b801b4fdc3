import type { Instant } from "@reglament/calendar";
import type { NoticeKind, OfficialNoticeKind, OfficialReader } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { isDue, isOneOf, type Message } from "./outbox.ts";

/** A notice to a person about a case. */
interface AnyNotice {
  readonly region: string;
  /** The message's id. */
  readonly noticeId: string;
  readonly personId: string;
  readonly caseId: string;
  /** What its text needs beside the kind: `incomingNumber`, `centreNumber`, `queueNumber`, `due` (milliseconds). */
  readonly facts: Readonly<Record<string, string>>;
  /** Legal time of the event it tells of. */
  readonly at: Instant;
  /** Machine time. */
  readonly readAt?: Instant;
}

/** A notice in a person's cabinet: about a case that concerns them. */
export interface Notice extends AnyNotice {
  readonly kind: NoticeKind;
}

/** A notice to an official, about a case that they or their people have in hand. */
export interface OfficialNotice extends AnyNotice {
  readonly kind: OfficialNoticeKind;
  /** As whom the official is told. */
  readonly reader: OfficialReader;
}

/** What a message of the outbox puts before its person. Those of earlier releases are the applicant's and know one fact. */
const noticeOf = (
  message: string,
) => `${message}.region, ${message}.message_id, (${message}.payload->>'personId')::uuid,
  ${message}.case_id, ${message}.kind,
  coalesce(${message}.payload->'facts', jsonb_strip_nulls(jsonb_build_object('incomingNumber', ${message}.payload->'incomingNumber'))),
  from_epoch_ms((${message}.payload->>'at')::float8), coalesce(${message}.payload->>'reader', 'applicant')`;

const intoNotices = "insert into notice (region, notice_id, person_id, case_id, kind, facts, at, reader)";

/**
 * Puts messages that are due before their people and ends their way, all in one statement; one that is there already makes
 * no second notice.
 *
 * It needs no lease: what it takes is locked, others pass it over, and it is delivered when the statement ends or not at all.
 *
 * @param limit - most messages to deliver, 1 to 1000
 * @returns how many were delivered; fewer than the limit: no more are due that nobody else delivers
 * @throws DatabaseError when one of them can't be delivered; then none is, and each is to be tried alone
 */
export async function deliverDueNotices(db: Queryable, limit: number): Promise<number> {
  const { rowCount } = await db.query({
    name: "deliver-due-notices",
    text: `with due as materialized (
             select region, message_id, case_id, kind, payload from outbox
              where ${isDue} order by deliver_at limit $1 for no key update skip locked),
           told as (
             ${intoNotices} select ${noticeOf("due")} from due on conflict on constraint notice_pkey do nothing)
           update outbox o set delivered_at = clock_timestamp(), attempts = o.attempts + 1
            where ${isOneOf("due")}`,
    values: [limit],
  });
  return rowCount ?? 0;
}

/** Puts a message of the outbox before its person and ends its way, in one statement; a repeat changes nothing. */
export async function deliverNotice(db: Queryable, { region, messageId }: Message): Promise<void> {
  await db.query({
    name: "deliver-notice",
    text: `with told as (
             ${intoNotices} select ${noticeOf("o")} from outbox o where o.region = $1 and o.message_id = $2
                 on conflict on constraint notice_pkey do nothing)
           update outbox set delivered_at = clock_timestamp()
            where region = $1 and message_id = $2 and delivered_at is null`,
    values: [region, messageId],
  });
}

const columns = `region, notice_id as "noticeId", person_id as "personId", case_id as "caseId", kind, facts,
  epoch_ms(at) as "at", epoch_ms(read_at) as "readAt"`;

/** Returns what a person was told of their own cases, in all regions, the newest first, at most 500. */
export async function listNotices(db: Queryable, personId: string): Promise<readonly Notice[]> {
  const { rows } = await db.query<Row<Notice>>({
    name: "list-notices",
    text: `select ${columns} from notice
            where person_id = $1 and reader = 'applicant' order by at desc, notice_id limit 500`,
    values: [personId],
  });
  return rows.map((row) => withoutNulls<Notice>(row));
}

/** Returns what a person was told as an official, in all regions, the newest first, at most 500. */
export async function listOfficialNotices(db: Queryable, personId: string): Promise<readonly OfficialNotice[]> {
  const { rows } = await db.query<Row<OfficialNotice>>({
    name: "list-official-notices",
    text: `select ${columns}, reader from notice
            where person_id = $1 and reader <> 'applicant' order by at desc, notice_id limit 500`,
    values: [personId],
  });
  return rows.map((row) => withoutNulls<OfficialNotice>(row));
}

/** Notes that the person has seen a notice; nobody can do it for another. */
export async function markRead(db: Queryable, region: string, noticeId: string, personId: string): Promise<void> {
  await db.query({
    name: "mark-read",
    text: `update notice set read_at = clock_timestamp()
            where region = $1 and notice_id = $2 and person_id = $3 and read_at is null`,
    values: [region, noticeId, personId],
  });
}
