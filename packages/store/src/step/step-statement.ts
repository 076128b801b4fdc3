/**
 * The one statement of a step, and its values.
 *
 * `start` has a row only when everything that the step was decided on still
 * holds, with the draft, the attachments and the case locked; every write hangs
 * on it, the office's counter first. The locking queries name nothing but their
 * own row: PostgreSQL checks them again on the row's newest version after a wait. What a race can still meet is a unique key, and then the
 * statement as a whole leaves no trace.
 *
 * Incoming number and hashes are made here, after the locks, never before the race.
 */
import { canonicalBytes } from "../canonical-json.ts";
import type { Step } from "./step.ts";

export const stepStatement = `
with recursive
known as (select case_id, answer from command where region = $1 and command_id = $3),
drawn as (
  select d.draft_id from draft d where d.region = $1 and d.draft_id = $40 and d.filed_case is null for update of d),
bound as (
  select a.attachment_id from attachment a
   where a.region = $1 and a.attachment_id = any($39::uuid[]) and a.draft_id = $40
   order by a.attachment_id for update of a),
held as (
  select c.version, c.chain_hash from cases c where c.region = $1 and c.case_id = $2 and c.version = $4 for update of c),
start as (
  select version, chain_hash
    from (select version, chain_hash from held
          union all
          select 0, convert_to($1 || ':' || $2::uuid, 'UTF8') where $4 = 0) as known_version
   where not exists (select from known)
     and ($40::uuid is null or exists (select from drawn))
     and cardinality($39::uuid[]) = (select count(*) from bound)),
counted as (
  insert into counter (region, office_id, year, last) select $1, $14, $10::integer, 1 from start where $10 is not null
      on conflict on constraint counter_pkey do update set last = counter.last + 1
  returning year || '-' || lpad(last::text, greatest(6, length(last::text)), '0') as incoming_number),
chain as (
  select 0 as ordinal, version, chain_hash, null::text as incoming_number from start
  union all
  select ordinal + 1, version + 1,
         sha256(chain_hash || ($6::bytea[])[ordinal + 1] || convert_to(coalesce(given.incoming_number, ''), 'UTF8')),
         given.incoming_number
    from chain, lateral (select case when ordinal + 1 = $9 then (select incoming_number from counted) end) as given (incoming_number)
   where ordinal < cardinality($6::bytea[])),
written as (
  insert into event (region, case_id, sequence, type, payload, incoming_number, chain_hash, legal_at, actor)
  select $1, $2, version, ($5::text[])[ordinal], ($6::bytea[])[ordinal], incoming_number, chain_hash,
         from_epoch_ms(($7::float8[])[ordinal]), ($8::uuid[])[ordinal]
    from chain where ordinal > 0),
newest as (
  select version, chain_hash, from_epoch_ms(($7::float8[])[ordinal]) as legal_at, (select incoming_number from counted)
    from chain where ordinal = cardinality($6::bytea[])),
opened as (
  insert into cases (region, case_id, regulation, edition, channel, office_id, version, chain_hash, step, outcome,
                     filed_at, filed_by, executor, incoming_number, next_moment, calendar_version, changed_at)
  select $1, $2, $11, $12, $13, $14, version, chain_hash, $15, $16,
         from_epoch_ms($17), $18, $19, incoming_number, from_epoch_ms($20), $21, legal_at
    from newest where $4 = 0),
advanced as (
  update cases c
     set version = n.version, chain_hash = n.chain_hash, step = $15, outcome = $16, executor = $19,
         incoming_number = coalesce(n.incoming_number, c.incoming_number), next_moment = from_epoch_ms($20),
         calendar_version = $21, changed_at = n.legal_at
    from newest n where c.region = $1 and c.case_id = $2 and $4 > 0),
claimed as (
  insert into command (region, command_id, case_id, answer)
  select $1, $3, $2, jsonb_build_object('version', version, 'eventCount', cardinality($6::bytea[]), 'incomingNumber', incoming_number)
    from newest),
told as (
  insert into outbox (region, message_id, case_id, kind, payload)
  select $1, m.id, $2, m.kind,
         jsonb_build_object('personId', m.person, 'at', epoch_ms(n.legal_at), 'incomingNumber', n.incoming_number)
    from newest n, unnest($22::uuid[], $23::text[], $24::uuid[]) as m (id, kind, person)),
kept as (
  insert into personal (region, personal_id, case_id, kind, salt, bytes, erase_after)
  select $1, p.id, $2, p.kind, p.salt, p.bytes, from_epoch_ms(p.erase_after)
    from newest, unnest($25::uuid[], $26::text[], $27::bytea[], $28::bytea[], $29::float8[])
                 as p (id, kind, salt, bytes, erase_after)),
papers as (
  insert into document (region, document_id, case_id, product, media_type, bytes, sha256, made_at)
  select $1, d.id, $2, d.product, d.media_type, d.bytes, sha256(d.bytes), n.legal_at
    from newest n, unnest($30::uuid[], $31::text[], $32::text[], $33::bytea[]) as d (id, product, media_type, bytes)),
signed as (
  insert into signature (region, document_id, signature_id, case_id, person_id, cms, evidence, verified_at)
  select $1, s.document, s.id, $2, s.person, s.cms, s.evidence, n.legal_at
    from newest n, unnest($34::uuid[], $35::uuid[], $36::uuid[], $37::bytea[], $38::bytea[])
                   as s (document, id, person, cms, evidence)),
taken_over as (
  update attachment a set case_id = $2, draft_id = null
    from bound b, start where a.region = $1 and a.attachment_id = b.attachment_id),
filed as (
  update draft d set filed_case = $2, answers = '{}', signing_bytes = null from drawn w, start where d.region = $1 and d.draft_id = w.draft_id),
concerned as (
  insert into applicant_case (region, case_id, party, iin, person_id)
  select $1, $2, p.party, p.iin, p.person
    from newest, unnest($41::text[], $42::text[], $43::uuid[]) as p (party, iin, person))
select 'repeated' as answer, case_id as "caseId", (answer->>'version')::integer as version,
       (answer->>'eventCount')::integer as "eventCount", answer->>'incomingNumber' as "incomingNumber" from known
union all
select 'done', $2, version, cardinality($6::bytea[]), incoming_number from newest`;

/** The values of {@link stepStatement}, in the order of its numbers. */
export function stepValues(step: Step): unknown[] {
  const { events, row, notices } = step;
  const { personal = [], documents = [], signatures = [], attachmentIds = [], parties = [] } = step;
  const numbered = step.numberYear === undefined ? null : events.findIndex(({ type }) => type === "registered") + 1;
  if (numbered === 0) throw new Error("an incoming number is for the event registered, and the step has none");
  return [
    step.region,
    step.caseId,
    step.commandId,
    step.expectedVersion,
    events.map(({ type }) => type),
    events.map((event) => canonicalBytes(event)),
    events.map(({ at }) => at),
    events.map(({ by }) => by),
    numbered,
    step.numberYear ?? null,
    row.regulation,
    row.edition,
    row.channel,
    row.office,
    row.step ?? null,
    row.outcome ?? null,
    row.filedAt,
    row.filedBy,
    row.executor ?? null,
    row.nextMoment ?? null,
    row.calendarVersion,
    notices.map(({ messageId }) => messageId),
    notices.map(({ kind }) => kind),
    notices.map(({ personId }) => personId),
    personal.map(({ personalId }) => personalId),
    personal.map(({ kind }) => kind),
    personal.map(({ salt }) => salt),
    personal.map(({ bytes }) => bytes),
    personal.map(({ eraseAfter }) => eraseAfter ?? null),
    documents.map(({ documentId }) => documentId),
    documents.map(({ product }) => product),
    documents.map(({ mediaType }) => mediaType),
    documents.map(({ bytes }) => bytes),
    signatures.map(({ documentId }) => documentId),
    signatures.map(({ signatureId }) => signatureId),
    signatures.map(({ personId }) => personId ?? null),
    signatures.map(({ cms }) => cms),
    signatures.map(({ evidence }) => evidence),
    attachmentIds,
    step.draftId ?? null,
    parties.map(({ party }) => party),
    parties.map(({ iin }) => iin),
    parties.map(({ personId }) => personId ?? null),
  ];
}
