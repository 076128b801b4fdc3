/**
 * The one statement in which steps of a region are written, one or many.
 *
 * Each has its place, its `ordinal`, and nothing of one depends on another: `start` has a row for each step for which
 * everything that it was decided on still holds, and every write of that step hangs on it. `step-keys.ts` keeps apart
 * what would meet within a statement.
 *
 * Locks: cases, drafts and attachments in the order of their keys, skipping what somebody else has locked, so that nobody
 * waits there; such a step is answered `busy`. The locking queries name nothing but their own row: PostgreSQL checks them
 * again on the row's newest version. Then come the counters, in key order too, and everything that waits at all waits
 * there or at a unique key (a command's, a new case's, a blank's), written in key order: the whole statement then fails
 * and leaves no trace.
 *
 * Numbers and hashes are made here, after the locks, never before the race: those of one counter in the steps' order.
 */
import { withNumbers } from "./step-values.ts";

export const stepStatement = withNumbers(`
with recursive
given as (
  select * from unnest(
      $caseIds::uuid[], $commandIds::uuid[], $expectedVersions::integer[], $eventCounts::integer[], $draftIds::uuid[],
      $attachmentCounts::integer[], $blankDepartments::text[], $blankSeries::text[], $blankNumbers::bigint[],
      $blankDigits::integer[], $regulations::text[], $editions::text[], $channels::text[], $offices::text[],
      $centres::text[], $departments::text[], $heldAt::text[], $openSteps::text[], $nextActs::text[], $outcomes::text[],
      $filedAt::float8[], $filedBy::uuid[], $executors::uuid[], $claimedBy::uuid[], $areWaiting::boolean[],
      $nextMoments::float8[], $dueAt::float8[], $calendarVersions::text[]) with ordinality
    as g (case_id, command_id, expected_version, event_count, draft_id, attachment_count, blank_department, blank_series,
          blank_number, blank_digits, regulation, edition, channel, office_id, centre_id, department_id, held_at, step,
          next_act, outcome, filed_at, filed_by, executor, claimed_by, is_waiting, next_moment, due_at, calendar_version,
          ordinal)),
happened as (
  select * from unnest($eventSteps::integer[], $eventPlaces::integer[], $eventTypes::text[], $eventPayloads::bytea[],
                       $eventMoments::float8[], $eventActors::uuid[]) as h (ordinal, place, type, payload, at, actor)),
attached as (
  select * from unnest($attachmentSteps::integer[], $attachmentIds::uuid[]) as a (ordinal, attachment_id)),
known as (
  select g.ordinal, c.case_id, c.answer
    from given g join command c on c.region = $region and c.command_id = g.command_id),
held as (
  select c.case_id, c.version, c.chain_hash from cases c
   where c.region = $region and c.case_id = any($caseIds::uuid[])
   order by c.case_id for no key update of c skip locked),
drawn as (
  select d.draft_id from draft d
   where d.region = $region and d.draft_id = any($draftIds::uuid[]) and d.filed_case is null
   order by d.draft_id for update of d skip locked),
bound as (
  select a.attachment_id, a.draft_id from attachment a
   where a.region = $region and a.attachment_id = any($attachmentIds::uuid[]) and a.draft_id is not null
   order by a.attachment_id for update of a skip locked),
at_hand as (
  select g.ordinal, count(*) as attachment_count
    from given g join attached a on a.ordinal = g.ordinal
         join bound b on b.attachment_id = a.attachment_id and b.draft_id = g.draft_id
   group by g.ordinal),
blank as (
  select g.ordinal, r.range_id
    from given g join blank_range r on r.region = $region and r.office_id = g.blank_department
         and r.series = g.blank_series and g.blank_number between r.first and r.last and r.digits = g.blank_digits
   where not exists (select from blank_spoilt s
                      where s.region = $region and s.series = g.blank_series and s.number = g.blank_number)),
start as (
  select g.ordinal, g.expected_version as version,
         coalesce(h.chain_hash, convert_to($region || ':' || g.case_id, 'UTF8')) as chain_hash
    from given g
         left join held h on h.case_id = g.case_id
         left join at_hand a on a.ordinal = g.ordinal
   where coalesce(h.version, 0) = g.expected_version
     and g.ordinal not in (select ordinal from known)
     and (g.draft_id is null or g.draft_id in (select draft_id from drawn))
     and (g.blank_series is null or g.ordinal in (select ordinal from blank))
     and coalesce(a.attachment_count, 0) = g.attachment_count),
wanted as (
  select w.ordinal, w.place, w.office_id, w.kind, w.year,
         row_number() over (partition by w.office_id, w.kind, w.year order by w.ordinal, w.place) as turn,
         count(*) over (partition by w.office_id, w.kind, w.year) as total
    from start s join unnest($numberSteps::integer[], $numberEvents::integer[], $numberOffices::text[],
                             $numberKinds::text[], $numberYears::integer[])
                        as w (ordinal, place, office_id, kind, year) on w.ordinal = s.ordinal),
counted as (
  insert into counter (region, office_id, kind, year, last)
  select $region, office_id, kind, year, total from wanted where turn = 1 order by office_id, kind, year
      on conflict on constraint counter_pkey do update set last = counter.last + excluded.last
  returning office_id, kind, year, last),
numbered as (
  select w.ordinal, w.place, w.office_id, w.kind,
         w.year || '-' || lpad(n.count::text, greatest(6, length(n.count::text)), '0') as number
    from wanted w join counted c on c.office_id = w.office_id and c.kind = w.kind and c.year = w.year,
         lateral (select c.last - w.total + w.turn as count) as n),
chain as (
  select ordinal, 0 as place, version, chain_hash, null::text as number, null::text as kind, null::text as office_id
    from start
  union all
  select c.ordinal, h.place, c.version + 1,
         sha256(c.chain_hash || h.payload || convert_to(coalesce(n.number, ''), 'UTF8')), n.number, n.kind, n.office_id
    from chain c join happened h on h.ordinal = c.ordinal and h.place = c.place + 1
         left join numbered n on n.ordinal = h.ordinal and n.place = h.place),
written as (
  insert into event (region, case_id, sequence, type, payload, incoming_number, queue_number, chain_hash, legal_at, actor)
  select $region, g.case_id, c.version, h.type, h.payload, case c.kind when 'incoming' then c.number end,
         case c.kind when 'queue' then c.number end, c.chain_hash, from_epoch_ms(h.at), h.actor
    from chain c join happened h on h.ordinal = c.ordinal and h.place = c.place join given g on g.ordinal = c.ordinal
   order by g.case_id, c.version),
tally as (
  select c.ordinal, jsonb_object_agg(c.version, c.number) as numbers,
         max(c.number) filter (where c.kind = 'incoming' and c.office_id = g.office_id) as incoming_number,
         max(c.number) filter (where c.kind = 'incoming' and c.office_id = g.centre_id) as centre_number,
         max(c.number) filter (where c.kind = 'queue' and c.office_id = g.office_id) as queue_number
    from chain c join given g on g.ordinal = c.ordinal where c.number is not null group by c.ordinal),
newest as (
  select g.*, c.version, c.chain_hash, from_epoch_ms(h.at) as legal_at, coalesce(t.numbers, '{}') as numbers,
         t.incoming_number, t.centre_number, t.queue_number
    from given g
         join chain c on c.ordinal = g.ordinal and c.place = g.event_count
         join happened h on h.ordinal = g.ordinal and h.place = g.event_count
         left join tally t on t.ordinal = g.ordinal),
opened as (
  insert into cases (region, case_id, regulation, edition, channel, office_id, centre_id, department_id, version,
                     chain_hash, held_at, step, next_act, outcome, filed_at, filed_by, executor, claimed_by,
                     incoming_number, centre_number, queue_number, waiting_for_signature, next_moment, due_at,
                     calendar_version, changed_at)
  select $region, case_id, regulation, edition, channel, office_id, centre_id, department_id, version, chain_hash,
         held_at, step, next_act, outcome, from_epoch_ms(filed_at), filed_by, executor, claimed_by, incoming_number,
         centre_number, queue_number, is_waiting, from_epoch_ms(next_moment), from_epoch_ms(due_at), calendar_version,
         legal_at
    from newest where expected_version = 0 order by case_id),
advanced as (
  update cases c
     set version = n.version, chain_hash = n.chain_hash, centre_id = n.centre_id, department_id = n.department_id,
         held_at = n.held_at, step = n.step, next_act = n.next_act, outcome = n.outcome, executor = n.executor,
         claimed_by = n.claimed_by, incoming_number = coalesce(n.incoming_number, c.incoming_number),
         centre_number = coalesce(n.centre_number, c.centre_number),
         queue_number = coalesce(n.queue_number, c.queue_number), waiting_for_signature = n.is_waiting,
         next_moment = from_epoch_ms(n.next_moment), due_at = from_epoch_ms(n.due_at), leased_until = null,
         calendar_version = n.calendar_version, changed_at = n.legal_at
    from newest n where c.region = $region and c.case_id = n.case_id and n.expected_version > 0),
claimed as (
  insert into command (region, command_id, case_id, answer)
  select $region, command_id, case_id,
         jsonb_build_object('version', version, 'eventCount', event_count, 'numbers', numbers)
    from newest order by command_id),
told as (
  insert into outbox (region, message_id, case_id, kind, payload)
  select $region, m.id, n.case_id, m.kind,
         jsonb_build_object('personId', m.person, 'reader', m.reader, 'at', epoch_ms(n.legal_at),
                            'incomingNumber', n.incoming_number,
                            'facts', m.facts || jsonb_strip_nulls(jsonb_build_object(
                              'incomingNumber', n.incoming_number, 'centreNumber', n.centre_number,
                              'queueNumber', n.queue_number)))
    from newest n join unnest($messageSteps::integer[], $messageIds::uuid[], $messageKinds::text[],
                              $messagePeople::uuid[], $messageReaders::text[], $messageFacts::jsonb[])
                         as m (ordinal, id, kind, person, reader, facts) on m.ordinal = n.ordinal),
kept as (
  insert into personal (region, personal_id, case_id, kind, salt, bytes, erase_after)
  select $region, p.id, n.case_id, p.kind, p.salt, p.bytes, from_epoch_ms(p.erase_after)
    from newest n join unnest($personalSteps::integer[], $personalIds::uuid[], $personalKinds::text[],
                              $personalSalts::bytea[], $personalBytes::bytea[], $personalErasable::float8[])
                         as p (ordinal, id, kind, salt, bytes, erase_after) on p.ordinal = n.ordinal),
papers as (
  insert into document (region, document_id, case_id, product, media_type, bytes, sha256, made_at)
  select $region, d.id, n.case_id, d.product, d.media_type, d.bytes, sha256(d.bytes), n.legal_at
    from newest n join unnest($documentSteps::integer[], $documentIds::uuid[], $documentProducts::text[],
                              $documentTypes::text[], $documentBytes::bytea[])
                         as d (ordinal, id, product, media_type, bytes) on d.ordinal = n.ordinal),
signed as (
  insert into signature (region, document_id, signature_id, case_id, person_id, cms, evidence, verified_at)
  select $region, s.document, s.id, n.case_id, s.person, s.cms, s.evidence, n.legal_at
    from newest n join unnest($signatureSteps::integer[], $signedDocuments::uuid[], $signatureIds::uuid[],
                              $signers::uuid[], $signatureBytes::bytea[], $evidence::bytea[])
                         as s (ordinal, document, id, person, cms, evidence) on s.ordinal = n.ordinal),
taken_over as (
  update attachment a set case_id = n.case_id, draft_id = null
    from newest n join attached w on w.ordinal = n.ordinal
   where a.region = $region and a.attachment_id = w.attachment_id),
filed as (
  update draft d set filed_case = n.case_id, answers = '{}', signing_bytes = null
    from newest n where d.region = $region and d.draft_id = n.draft_id),
concerned as (
  insert into applicant_case (region, case_id, party, iin, name, person_id)
  select $region, n.case_id, p.party, p.iin, p.name, p.person
    from newest n join unnest($partySteps::integer[], $partyKinds::text[], $partyIins::text[], $partyNames::text[],
                              $partyPeople::uuid[]) as p (ordinal, party, iin, name, person) on p.ordinal = n.ordinal),
blanked as (
  insert into blank_issue (region, series, number, range_id, case_id, issued_at)
  select $region, n.blank_series, n.blank_number, b.range_id, n.case_id, n.legal_at
    from newest n join blank b on b.ordinal = n.ordinal order by n.blank_series, n.blank_number)
select case when k.ordinal is not null then 'repeated'
            when n.ordinal is not null then 'done'
            when exists (select from cases c
                          where c.region = $region and c.case_id = g.case_id and c.version = g.expected_version
                            and c.case_id not in (select case_id from held))
              or exists (select from draft d
                          where d.region = $region and d.draft_id = g.draft_id and d.filed_case is null
                            and d.draft_id not in (select draft_id from drawn))
              or exists (select from attached w join attachment a on a.region = $region and a.attachment_id = w.attachment_id
                          where w.ordinal = g.ordinal and a.draft_id = g.draft_id
                            and a.attachment_id not in (select attachment_id from bound)) then 'busy'
            else 'stale' end as answer,
       coalesce(k.case_id, g.case_id) as "caseId",
       coalesce((k.answer->>'version')::integer, n.version) as version,
       coalesce((k.answer->>'eventCount')::integer, g.event_count) as "eventCount",
       coalesce(k.answer->'numbers', n.numbers, '{}') as numbers
  from given g left join known k on k.ordinal = g.ordinal left join newest n on n.ordinal = g.ordinal
 order by g.ordinal`);
