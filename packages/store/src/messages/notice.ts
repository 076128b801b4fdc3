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
  const { region, messageId, caseId, kind, payload } = message;
  const { personId, reader = "applicant", at, incomingNumber } = payload;
  const facts = payload.facts ?? (incomingNumber === null ? {} : { incomingNumber });
  await db.query({
    name: "deliver-notice",
    text: `with delivered as (
             update outbox set delivered_at = clock_timestamp()
              where region = $1 and message_id = $2 and delivered_at is null)
           insert into notice (region, notice_id, person_id, case_id, kind, facts, at, reader)
           values ($1, $2, $3, $4, $5, $6, from_epoch_ms($7), $8) on conflict on constraint notice_pkey do nothing`,
    values: [region, messageId, personId, caseId, kind, JSON.stringify(facts), at, reader],
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
