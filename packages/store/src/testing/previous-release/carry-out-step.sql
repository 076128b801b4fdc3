with recursive
known as (select case_id, answer from command where region = $1 and command_id = $3),
drawn as (
  select d.draft_id from draft d
   where d.region = $1 and d.draft_id = $51 and d.filed_case is null for update of d),
bound as (
  select a.attachment_id from attachment a
   where a.region = $1 and a.attachment_id = any($50::uuid[]) and a.draft_id = $51
   order by a.attachment_id for update of a),
blank as (
  select r.range_id from blank_range r
   where r.region = $1 and r.office_id = $56 and r.series = $57
     and $58::bigint between r.first and r.last and r.digits = $59::integer
     and not exists (select from blank_spoilt s
                      where s.region = $1 and s.series = $57 and s.number = $58::bigint)),
held as (
  select c.version, c.chain_hash from cases c
   where c.region = $1 and c.case_id = $2 and c.version = $4 for update of c),
start as (
  select version, chain_hash
    from (select version, chain_hash from held
          union all
          select 0, convert_to($1 || ':' || $2::uuid, 'UTF8') where $4 = 0) as known_version
   where not exists (select from known)
     and ($51::uuid is null or exists (select from drawn))
     and ($57::text is null or exists (select from blank))
     and cardinality($50::uuid[]) = (select count(*) from bound)),
wanted as (
  select ordinal, office_id, kind, year, row_number() over (partition by office_id, kind, year order by ordinal) as place,
         count(*) over (partition by office_id, kind, year) as total
    from unnest($9::integer[], $10::text[], $11::text[], $12::integer[])
           as w (ordinal, office_id, kind, year)),
counted as (
  insert into counter (region, office_id, kind, year, last)
  select $1, w.office_id, w.kind, w.year, w.total from wanted w, start where w.place = 1
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
         sha256(chain_hash || ($6::bytea[])[ordinal + 1] || convert_to(coalesce(given.number, ''), 'UTF8')),
         given.number, given.kind
    from chain,
         lateral (select max(n.number) as number, max(n.kind) as kind from numbered n where n.ordinal = chain.ordinal + 1) as given
   where ordinal < cardinality($6::bytea[])),
written as (
  insert into event (region, case_id, sequence, type, payload, incoming_number, queue_number, chain_hash, legal_at, actor)
  select $1, $2, version, ($5::text[])[ordinal], ($6::bytea[])[ordinal],
         case kind when 'incoming' then number end, case kind when 'queue' then number end, chain_hash,
         from_epoch_ms(($7::float8[])[ordinal]), ($8::uuid[])[ordinal]
    from chain where ordinal > 0),
newest as (
  select version, chain_hash, from_epoch_ms(($7::float8[])[ordinal]) as legal_at,
         (select max(number) from numbered where kind = 'incoming' and office_id = $16) as incoming_number,
         (select max(number) from numbered where kind = 'incoming' and office_id = $17) as centre_number,
         (select max(number) from numbered where kind = 'queue' and office_id = $16) as queue_number,
         coalesce((select jsonb_object_agg(c.version, c.number) from chain c where c.number is not null), '{}') as numbers
    from chain where ordinal = cardinality($6::bytea[])),
opened as (
  insert into cases (region, case_id, regulation, edition, channel, office_id, centre_id, department_id, version,
                     chain_hash, held_at, step, next_act, outcome, filed_at, filed_by, executor, claimed_by,
                     incoming_number, centre_number, queue_number, waiting_for_signature, next_moment, due_at,
                     calendar_version, changed_at)
  select $1, $2, $13, $14, $15, $16, $17, $18, version,
         chain_hash, $19, $20, $21, $22, from_epoch_ms($23), $24, $25, $26,
         incoming_number, centre_number, queue_number, $27, from_epoch_ms($28), from_epoch_ms($29),
         $30, legal_at
    from newest where $4 = 0),
advanced as (
  update cases c
     set version = n.version, chain_hash = n.chain_hash, centre_id = $17, department_id = $18,
         held_at = $19, step = $20, next_act = $21, outcome = $22, executor = $25,
         claimed_by = $26, incoming_number = coalesce(n.incoming_number, c.incoming_number),
         centre_number = coalesce(n.centre_number, c.centre_number),
         queue_number = coalesce(n.queue_number, c.queue_number), waiting_for_signature = $27,
         next_moment = from_epoch_ms($28), due_at = from_epoch_ms($29), leased_until = null,
         calendar_version = $30, changed_at = n.legal_at
    from newest n where c.region = $1 and c.case_id = $2 and $4 > 0),
claimed as (
  insert into command (region, command_id, case_id, answer)
  select $1, $3, $2,
         jsonb_build_object('version', version, 'eventCount', cardinality($6::bytea[]), 'numbers', numbers)
    from newest),
told as (
  insert into outbox (region, message_id, case_id, kind, payload)
  select $1, m.id, $2, m.kind,
         jsonb_build_object('personId', m.person, 'reader', m.reader, 'at', epoch_ms(n.legal_at),
                            'incomingNumber', n.incoming_number,
                            'facts', m.facts || jsonb_strip_nulls(jsonb_build_object(
                              'incomingNumber', n.incoming_number, 'centreNumber', n.centre_number,
                              'queueNumber', n.queue_number)))
    from newest n, unnest($31::uuid[], $32::text[], $33::uuid[],
                          $34::text[], $35::jsonb[]) as m (id, kind, person, reader, facts)),
kept as (
  insert into personal (region, personal_id, case_id, kind, salt, bytes, erase_after)
  select $1, p.id, $2, p.kind, p.salt, p.bytes, from_epoch_ms(p.erase_after)
    from newest, unnest($36::uuid[], $37::text[], $38::bytea[], $39::bytea[],
                        $40::float8[]) as p (id, kind, salt, bytes, erase_after)),
papers as (
  insert into document (region, document_id, case_id, product, media_type, bytes, sha256, made_at)
  select $1, d.id, $2, d.product, d.media_type, d.bytes, sha256(d.bytes), n.legal_at
    from newest n, unnest($41::uuid[], $42::text[], $43::text[], $44::bytea[])
                   as d (id, product, media_type, bytes)),
signed as (
  insert into signature (region, document_id, signature_id, case_id, person_id, cms, evidence, verified_at)
  select $1, s.document, s.id, $2, s.person, s.cms, s.evidence, n.legal_at
    from newest n, unnest($45::uuid[], $46::uuid[], $47::uuid[], $48::bytea[],
                          $49::bytea[]) as s (document, id, person, cms, evidence)),
taken_over as (
  update attachment a set case_id = $2, draft_id = null
    from bound b, start where a.region = $1 and a.attachment_id = b.attachment_id),
filed as (
  update draft d set filed_case = $2, answers = '{}', signing_bytes = null
    from drawn w, start where d.region = $1 and d.draft_id = w.draft_id),
concerned as (
  insert into applicant_case (region, case_id, party, iin, name, person_id)
  select $1, $2, p.party, p.iin, p.name, p.person
    from newest, unnest($52::text[], $53::text[], $54::text[], $55::uuid[])
                   as p (party, iin, name, person)),
blanked as (
  insert into blank_issue (region, series, number, range_id, case_id, issued_at)
  select $1, $57, $58::bigint, b.range_id, $2, n.legal_at from newest n, blank b)
select 'repeated' as answer, case_id as "caseId", (answer->>'version')::integer as version,
       (answer->>'eventCount')::integer as "eventCount", coalesce(answer->'numbers', '{}') as numbers from known
union all
select 'done', $2, version, cardinality($6::bytea[]), numbers from newest
