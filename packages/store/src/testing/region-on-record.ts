/** What a region's tables hold, for tests that broke the system and compare with what was acknowledged. */
import { verifyChain } from "../cases/verify-chain.ts";
import type { Queryable } from "../queryable.ts";

export interface RegionOnRecord {
  readonly cases: readonly CaseOnRecord[];
  readonly drafts: ReadonlyMap<string, string>;
  readonly commands: readonly CommandOnRecord[];
  readonly marks: readonly MarkOnRecord[];
  readonly counters: readonly { readonly office: string; readonly kind: string; readonly last: number }[];
  readonly attachments: readonly AttachmentOnRecord[];
  readonly messages: MessagesOnRecord;
}

export interface CaseOnRecord {
  readonly caseId: string;
  readonly office: string;
  /** Number of events, by the case's row. */
  readonly version: number;
  /** Legal time, milliseconds since 1970. */
  readonly filedAt: number;
  readonly incomingNumber: string | null;
  /** In their order. */
  readonly eventTypes: readonly string[];
  readonly isWhole: boolean;
}

interface CommandOnRecord {
  readonly commandId: string;
  readonly caseId: string;
  /** The case's version after it. */
  readonly version: number;
  readonly eventCount: number;
}

/** What time has brought about: an event that a system notes of a deadline, once. */
interface MarkOnRecord {
  readonly caseId: string;
  readonly type: string;
  /** The deadline, as one text for each. */
  readonly of: string;
}

interface AttachmentOnRecord {
  readonly draftId: string | null;
  readonly caseId: string | null;
  /** Hex, as it was stored. */
  readonly sha256: string;
  /** Whether the bytes that are there have this hash and the size stored. */
  readonly isWhole: boolean;
}

export interface MessagesOnRecord {
  readonly written: number;
  readonly undelivered: number;
  /** Deliveries that were begun, beyond one a message. */
  readonly repeated: number;
  readonly notices: number;
  /** Messages delivered without a notice, notices without a message or of another case, and messages of no case. */
  readonly unmatched: number;
}

/** Reads it all, in so many queries that nothing else should go on meanwhile. */
export async function regionOnRecord(db: Queryable, region: string): Promise<RegionOnRecord> {
  const values = [region];
  const { rows: cases } = await db.query<Omit<CaseOnRecord, "isWhole">>({
    text: `select c.case_id as "caseId", c.office_id as office, c.version, epoch_ms(c.filed_at) as "filedAt",
                  c.incoming_number as "incomingNumber", array_agg(e.type order by e.sequence) as "eventTypes"
             from cases c join event e on e.region = c.region and e.case_id = c.case_id
            where c.region = $1 group by c.region, c.case_id`,
    values,
  });
  const { rows: drafts } = await db.query<{ draftId: string; filedCase: string }>({
    text: `select draft_id as "draftId", filed_case as "filedCase" from draft where region = $1 and filed_case is not null`,
    values,
  });
  const { rows: commands } = await db.query<CommandOnRecord>({
    text: `select command_id as "commandId", case_id as "caseId", (answer->>'version')::integer as version,
                  (answer->>'eventCount')::integer as "eventCount" from command where region = $1`,
    values,
  });
  const { rows: marks } = await db.query<MarkOnRecord>({
    text: `select case_id as "caseId", type, (convert_from(payload, 'UTF8')::jsonb->'of')::text as of
             from event where region = $1 and type in ('deadline-neared', 'deadline-passed', 'keeping-ended')`,
    values,
  });
  const { rows: counters } = await db.query<RegionOnRecord["counters"][number]>({
    text: `select office_id as office, kind, last from counter where region = $1`,
    values,
  });
  const { rows: attachments } = await db.query<AttachmentOnRecord>({
    text: `select a.draft_id as "draftId", a.case_id as "caseId", encode(a.sha256, 'hex') as sha256,
                  (select sha256(string_agg(k.bytes, '' order by k.ordinal)) = a.sha256 and sum(octet_length(k.bytes)) = a.size_bytes
                     from attachment_chunk k where k.region = a.region and k.attachment_id = a.attachment_id) as "isWhole"
             from attachment a where a.region = $1`,
    values,
  });
  return {
    cases: await withChains(db, region, cases),
    drafts: new Map(drafts.map(({ draftId, filedCase }) => [draftId, filedCase])),
    commands,
    marks,
    counters,
    attachments,
    messages: await messagesOnRecord(db, region),
  };
}

/** How the messages of a region stand. */
export async function messagesOnRecord(db: Queryable, region: string): Promise<MessagesOnRecord> {
  const { rows } = await db.query<MessagesOnRecord>({
    text: `select count(o.message_id)::integer as written,
                  count(*) filter (where o.message_id is not null and o.delivered_at is null)::integer as undelivered,
                  coalesce(sum(o.attempts) filter (where o.delivered_at is not null), 0)::integer
                    - count(o.delivered_at)::integer as repeated,
                  count(n.notice_id)::integer as notices,
                  count(*) filter (where (o.delivered_at is null) <> (n.notice_id is null)
                                      or o.case_id <> n.case_id or c.case_id is null)::integer as unmatched
             from (select * from outbox where region = $1) o
             full join (select * from notice where region = $1) n on n.notice_id = o.message_id
             left join (select * from cases where region = $1) c on c.case_id = o.case_id`,
    values: [region],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("a count has a row");
  return row;
}

async function withChains(
  db: Queryable,
  region: string,
  cases: readonly Omit<CaseOnRecord, "isWhole">[],
): Promise<readonly CaseOnRecord[]> {
  const checked: CaseOnRecord[] = [];
  for (const one of cases) checked.push({ ...one, isWhole: await verifyChain(db, region, one.caseId) });
  return checked;
}
