import type { Instant } from "@reglament/calendar";
import type { NoticeKind, OfficialNoticeKind, OfficialReader } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import type { Message } from "./outbox.ts";

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

/** Puts a message of the outbox before its person and ends its way, in one statement; a repeat changes nothing. */
export async function deliverNotice(db: Queryable, message: Message): Promise<void> {
  await deliverNotices(db, [message]);
}

/**
 * The same for many messages in one statement.
 *
 * @throws DatabaseError when one of them can't be delivered; then none is, and each may be tried alone
 */
export async function deliverNotices(db: Queryable, messages: readonly Message[]): Promise<void> {
  const told = messages.map(({ payload: { facts, incomingNumber }, ...message }) => ({
    ...message,
    facts: facts ?? (incomingNumber === null ? {} : { incomingNumber }),
  }));
  await db.query({
    name: "deliver-notices",
    text: `with told as materialized (
             select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::float8[], $8::text[])
                        as m (region, message_id, person_id, case_id, kind, facts, at, reader)),
           delivered as (
             update outbox o set delivered_at = clock_timestamp()
               from told where o.region = told.region and o.message_id = told.message_id and o.delivered_at is null)
           insert into notice (region, notice_id, person_id, case_id, kind, facts, at, reader)
           select region, message_id, person_id, case_id, kind, facts, from_epoch_ms(at), reader from told
               on conflict on constraint notice_pkey do nothing`,
    values: [
      told.map(({ region }) => region),
      told.map(({ messageId }) => messageId),
      messages.map(({ payload }) => payload.personId),
      told.map(({ caseId }) => caseId),
      told.map(({ kind }) => kind),
      told.map(({ facts }) => JSON.stringify(facts)),
      messages.map(({ payload }) => payload.at),
      messages.map(({ payload: { reader = "applicant" } }) => reader),
    ],
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
