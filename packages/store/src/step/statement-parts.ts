/** What the step's statement holds only where steps have it: CTEs, each ending in a comma, and conditions for `start`. */

/** A case that is opened: of a draft with its attachments, with those whom it concerns. */
export const opening = {
  locks: `
attached as (
  select * from unnest($attachmentSteps::integer[], $attachmentIds::uuid[]) as a (ordinal, attachment_id)),
drawn as (
  select d.draft_id from draft d
   where d.region = $region and d.draft_id = any($draftIds::uuid[]) and d.filed_case is null
   order by d.draft_id for update of d skip locked),
bound as (
  select a.attachment_id, a.draft_id from attachment a
   where a.region = $region and a.attachment_id = any($attachmentIds::uuid[]) and a.draft_id is not null
   order by a.attachment_id for update of a skip locked),
at_hand as (
  select w.ordinal, count(b.attachment_id) as attachment_count
    from attached w join given g on g.ordinal = w.ordinal
         left join bound b on b.attachment_id = w.attachment_id and b.draft_id = g.draft_id
   group by w.ordinal),`,
  counted: " left join at_hand t on t.ordinal = g.ordinal",
  holds: `
     and (g.draft_id is null or g.draft_id in (select draft_id from drawn))
     and g.attachment_count = coalesce(t.attachment_count, 0)`,
  writes: `
opened as (
  insert into cases (region, case_id, regulation, edition, channel, office_id, centre_id, department_id, version,
                     chain_hash, held_at, step, next_act, outcome, filed_at, filed_by, executor, claimed_by,
                     incoming_number, centre_number, queue_number, waiting_for_signature, next_moment, due_at,
                     calendar_version, changed_at, ended_at)
  select $region, case_id, regulation, edition, channel, office_id, centre_id, department_id, version, chain_hash,
         held_at, step, next_act, outcome, from_epoch_ms(filed_at), filed_by, executor, claimed_by, incoming_number,
         centre_number, queue_number, is_waiting, from_epoch_ms(next_moment), from_epoch_ms(due_at), calendar_version,
         legal_at, case when outcome is not null then legal_at end
    from newest where expected_version = 0 order by case_id),
takes as materialized (
  select w.attachment_id, n.case_id from newest n join attached w on w.ordinal = n.ordinal),
taken_over as (
  update attachment a set case_id = t.case_id, draft_id = null
    from takes t
   where a.region = $region and a.attachment_id = any($attachmentIds::uuid[]) and t.attachment_id = a.attachment_id),
filed as (
  update draft d set filed_case = n.case_id, answers = '{}', signing_bytes = null
    from newest n
   where d.region = $region and d.draft_id = any($draftIds::uuid[]) and n.draft_id = d.draft_id),
concerned as (
  insert into applicant_case (region, case_id, party, iin, name, person_id)
  select $region, n.case_id, p.party, p.iin, p.name, p.person
    from newest n join unnest($partySteps::integer[], $partyKinds::text[], $partyIins::text[], $partyNames::text[],
                              $partyPeople::uuid[]) as p (ordinal, party, iin, name, person) on p.ordinal = n.ordinal),`,
  isBusy: `
            when g.draft_id in (
                   select d.draft_id from draft d
                    where d.region = $region and d.draft_id = any($draftIds::uuid[]) and d.filed_case is null
                      and d.draft_id not in (select draft_id from drawn))
              or (g.ordinal, g.draft_id) in (
                   select w.ordinal, a.draft_id
                     from (select attachment_id, draft_id from attachment
                            where region = $region and attachment_id = any($attachmentIds::uuid[]) offset 0) as a
                          join attached w on w.attachment_id = a.attachment_id
                    where a.attachment_id not in (select attachment_id from bound)) then 'busy'`,
};

/** Numbers of offices' counters: the only rows whose locks are waited for, in the order of their keys. */
export const takingNumbers = {
  given: "coalesce(t.numbers, '{}') as numbers, t.incoming_number, t.centre_number, t.queue_number",
  counts: `
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
    from wanted w left join counted c on c.office_id = w.office_id and c.kind = w.kind and c.year = w.year,
         lateral (select c.last - w.total + w.turn as count) as n),`,
  tally: `
tally as (
  select c.ordinal, jsonb_object_agg(c.version, c.number) as numbers,
         max(c.number) filter (where c.kind = 'incoming' and c.office_id = g.office_id) as incoming_number,
         max(c.number) filter (where c.kind = 'incoming' and c.office_id = g.centre_id) as centre_number,
         max(c.number) filter (where c.kind = 'queue' and c.office_id = g.office_id) as queue_number
    from chain c join given g on g.ordinal = c.ordinal where c.number is not null group by c.ordinal),`,
};

/** Content, documents and signatures that come with a step. */
export const papers = `
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
                         as s (ordinal, document, id, person, cms, evidence) on s.ordinal = n.ordinal),`;

/** The blank that a step issues, still in the department's stock. */
export const takingBlanks = {
  stock: `
blank as (
  select g.ordinal, r.range_id
    from given g join blank_range r on r.region = $region and r.office_id = g.blank_department
         and r.series = g.blank_series and g.blank_number between r.first and r.last and r.digits = g.blank_digits
   where r.office_id = any($blankDepartments::text[])
     and not exists (select from blank_spoilt s
                      where s.region = $region and s.series = g.blank_series and s.number = g.blank_number)),`,
  holds: `
     and (g.blank_series is null or g.ordinal in (select ordinal from blank))`,
  writes: `
blanked as (
  insert into blank_issue (region, series, number, range_id, case_id, issued_at)
  select $region, n.blank_series, n.blank_number, b.range_id, n.case_id, n.legal_at
    from newest n join blank b on b.ordinal = n.ordinal order by n.blank_series, n.blank_number),`,
};
