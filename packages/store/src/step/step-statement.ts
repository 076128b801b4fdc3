/**
 * The one statement of a step.
 *
 * `start` has a row only when everything that the step was decided on still
 * holds, with the draft, the attachments and the case locked; every write hangs
 * on it, the offices' counters first. The locking queries name nothing but their
 * own row: PostgreSQL checks them again on the row's newest version after a wait. What a race can still meet is a unique
 * key, a command's or a blank's, and then the statement as a whole leaves no trace.
 *
 * Numbers and hashes are made here, after the locks, never before the race. Counters are taken in key order, so that
 * two steps never wait for each other.
 */
import { withNumbers } from "./step-values.ts";

export const stepStatement = withNumbers(`
with recursive
known as (select case_id, answer from command where region = $region and command_id = $commandId),
drawn as (
  select d.draft_id from draft d
   where d.region = $region and d.draft_id = $draftId and d.filed_case is null for update of d),
bound as (
  select a.attachment_id from attachment a
   where a.region = $region and a.attachment_id = any($attachmentIds::uuid[]) and a.draft_id = $draftId
   order by a.attachment_id for update of a),
blank as (
  select r.range_id from blank_range r
   where r.region = $region and r.office_id = $blankDepartment and r.series = $blankSeries
     and $blankNumber::bigint between r.first and r.last and r.digits = $blankDigits::integer
     and not exists (select from blank_spoilt s
                      where s.region = $region and s.series = $blankSeries and s.number = $blankNumber::bigint)),
held as (
  select c.version, c.chain_hash from cases c
   where c.region = $region and c.case_id = $caseId and c.version = $expectedVersion for update of c),
start as (
  select version, chain_hash
    from (select version, chain_hash from held
          union all
          select 0, convert_to($region || ':' || $caseId::uuid, 'UTF8') where $expectedVersion = 0) as known_version
   where not exists (select from known)
     and ($draftId::uuid is null or exists (select from drawn))
     and ($blankSeries::text is null or exists (select from blank))
     and cardinality($attachmentIds::uuid[]) = (select count(*) from bound)),
wanted as (
  select ordinal, office_id, kind, year, row_number() over (partition by office_id, kind, year order by ordinal) as place,
         count(*) over (partition by office_id, kind, year) as total
    from unnest($numberedEvents::integer[], $numberOffices::text[], $numberKinds::text[], $numberYears::integer[])
           as w (ordinal, office_id, kind, year)),
counted as (
  insert into counter (region, office_id, kind, year, last)
  select $region, w.office_id, w.kind, w.year, w.total from wanted w, start where w.place = 1
   order by w.office_id, w.kind, w.year
      on conflict on constraint counter_pkey do update set last = counter.last + excluded.last
  returning office_id, kind, year, last),
numbered as (
  select w.ordinal, w.office_id, w.kind, w.year || '-' || lpad(n.count::text, greatest(6, length(n.count::text)), '0') as number
    from wanted w join counted c on c.office_id = w.office_id and c.kind = w.kind and c.year = w.year,
         lateral (select c.last - w.total + w.place as count) as n),
chain as (
  select 0 as ordinal, version, chain_hash, null::text as number, null::text as kind from start
  union all
  select ordinal + 1, version + 1,
         sha256(chain_hash || ($payloads::bytea[])[ordinal + 1] || convert_to(coalesce(given.number, ''), 'UTF8')),
         given.number, given.kind
    from chain,
         lateral (select max(n.number) as number, max(n.kind) as kind from numbered n where n.ordinal = chain.ordinal + 1) as given
   where ordinal < cardinality($payloads::bytea[])),
written as (
  insert into event (region, case_id, sequence, type, payload, incoming_number, queue_number, chain_hash, legal_at, actor)
  select $region, $caseId, version, ($types::text[])[ordinal], ($payloads::bytea[])[ordinal],
         case kind when 'incoming' then number end, case kind when 'queue' then number end, chain_hash,
         from_epoch_ms(($moments::float8[])[ordinal]), ($actors::uuid[])[ordinal]
    from chain where ordinal > 0),
newest as (
  select version, chain_hash, from_epoch_ms(($moments::float8[])[ordinal]) as legal_at,
         (select max(number) from numbered where kind = 'incoming' and office_id = $office) as incoming_number,
         (select max(number) from numbered where kind = 'incoming' and office_id = $centre) as centre_number,
         (select max(number) from numbered where kind = 'queue' and office_id = $office) as queue_number,
         coalesce((select jsonb_object_agg(c.version, c.number) from chain c where c.number is not null), '{}') as numbers
    from chain where ordinal = cardinality($payloads::bytea[])),
opened as (
  insert into cases (region, case_id, regulation, edition, channel, office_id, centre_id, department_id, version,
                     chain_hash, held_at, step, next_act, outcome, filed_at, filed_by, executor, claimed_by,
                     incoming_number, centre_number, queue_number, waiting_for_signature, next_moment, due_at,
                     calendar_version, changed_at)
  select $region, $caseId, $regulation, $edition, $channel, $office, $centre, $department, version,
         chain_hash, $heldAt, $step, $nextAct, $outcome, from_epoch_ms($filedAt), $filedBy, $executor, $claimedBy,
         incoming_number, centre_number, queue_number, $isWaiting, from_epoch_ms($nextMoment), from_epoch_ms($dueAt),
         $calendarVersion, legal_at
    from newest where $expectedVersion = 0),
advanced as (
  update cases c
     set version = n.version, chain_hash = n.chain_hash, centre_id = $centre, department_id = $department,
         held_at = $heldAt, step = $step, next_act = $nextAct, outcome = $outcome, executor = $executor,
         claimed_by = $claimedBy, incoming_number = coalesce(n.incoming_number, c.incoming_number),
         centre_number = coalesce(n.centre_number, c.centre_number),
         queue_number = coalesce(n.queue_number, c.queue_number), waiting_for_signature = $isWaiting,
         next_moment = from_epoch_ms($nextMoment), due_at = from_epoch_ms($dueAt), leased_until = null,
         calendar_version = $calendarVersion, changed_at = n.legal_at
    from newest n where c.region = $region and c.case_id = $caseId and $expectedVersion > 0),
claimed as (
  insert into command (region, command_id, case_id, answer)
  select $region, $commandId, $caseId,
         jsonb_build_object('version', version, 'eventCount', cardinality($payloads::bytea[]), 'numbers', numbers)
    from newest),
told as (
  insert into outbox (region, message_id, case_id, kind, payload)
  select $region, m.id, $caseId, m.kind,
         jsonb_build_object('personId', m.person, 'reader', m.reader, 'at', epoch_ms(n.legal_at),
                            'incomingNumber', n.incoming_number,
                            'facts', m.facts || jsonb_strip_nulls(jsonb_build_object(
                              'incomingNumber', n.incoming_number, 'centreNumber', n.centre_number,
                              'queueNumber', n.queue_number)))
    from newest n, unnest($messageIds::uuid[], $messageKinds::text[], $messagePeople::uuid[],
                          $messageReaders::text[], $messageFacts::jsonb[]) as m (id, kind, person, reader, facts)),
kept as (
  insert into personal (region, personal_id, case_id, kind, salt, bytes, erase_after)
  select $region, p.id, $caseId, p.kind, p.salt, p.bytes, from_epoch_ms(p.erase_after)
    from newest, unnest($personalIds::uuid[], $personalKinds::text[], $personalSalts::bytea[], $personalBytes::bytea[],
                        $personalErasable::float8[]) as p (id, kind, salt, bytes, erase_after)),
papers as (
  insert into document (region, document_id, case_id, product, media_type, bytes, sha256, made_at)
  select $region, d.id, $caseId, d.product, d.media_type, d.bytes, sha256(d.bytes), n.legal_at
    from newest n, unnest($documentIds::uuid[], $documentProducts::text[], $documentTypes::text[], $documentBytes::bytea[])
                   as d (id, product, media_type, bytes)),
signed as (
  insert into signature (region, document_id, signature_id, case_id, person_id, cms, evidence, verified_at)
  select $region, s.document, s.id, $caseId, s.person, s.cms, s.evidence, n.legal_at
    from newest n, unnest($signedDocuments::uuid[], $signatureIds::uuid[], $signers::uuid[], $signatureBytes::bytea[],
                          $evidence::bytea[]) as s (document, id, person, cms, evidence)),
taken_over as (
  update attachment a set case_id = $caseId, draft_id = null
    from bound b, start where a.region = $region and a.attachment_id = b.attachment_id),
filed as (
  update draft d set filed_case = $caseId, answers = '{}', signing_bytes = null
    from drawn w, start where d.region = $region and d.draft_id = w.draft_id),
concerned as (
  insert into applicant_case (region, case_id, party, iin, name, person_id)
  select $region, $caseId, p.party, p.iin, p.name, p.person
    from newest, unnest($partyKinds::text[], $partyIins::text[], $partyNames::text[], $partyPeople::uuid[])
                   as p (party, iin, name, person)),
blanked as (
  insert into blank_issue (region, series, number, range_id, case_id, issued_at)
  select $region, $blankSeries, $blankNumber::bigint, b.range_id, $caseId, n.legal_at from newest n, blank b)
select 'repeated' as answer, case_id as "caseId", (answer->>'version')::integer as version,
       (answer->>'eventCount')::integer as "eventCount", coalesce(answer->'numbers', '{}') as numbers from known
union all
select 'done', $caseId, version, cardinality($payloads::bytea[]), numbers from newest`);
