-- 0004_cases.sql
-- Cases: their events, the row that worklists read, and everything that one
-- step writes together with them.
--
-- Events hold no personal data, only salted hashes of it; the data itself lies
-- in `personal` and can be erased, so the chain of events verifies for ever.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: none on existing tables.

create table cases (
  region           text        not null,
  case_id          uuid        not null,
  regulation       text        not null,
  edition          text        not null,
  channel          text        not null,
  office_id        text        not null,
  -- Number of events. A step states the version it was decided on.
  version          integer     not null,
  -- Hash of the newest event, see `event`.
  chain_hash       bytea       not null,
  -- The open step; null once there is an outcome.
  step             text,
  outcome          text,
  -- Legal time.
  filed_at         timestamptz not null,
  filed_by         uuid        not null,
  executor         uuid,
  incoming_number  text,
  -- Legal time of the next deadline, computed with the calendar of this version.
  next_moment      timestamptz,
  calendar_version text        not null,
  -- Legal time of the newest event.
  changed_at       timestamptz not null,
  constraint cases_pkey primary key (region, case_id),
  constraint cases_office foreign key (region, office_id) references office (region, office_id),
  constraint cases_version check (version > 0),
  constraint cases_outcome check (outcome in ('result', 'refusal', 'intake-refused')),
  constraint cases_open_or_ended check ((step is null) = (outcome is not null)),
  constraint cases_incoming_number unique (region, office_id, incoming_number)
);
create index cases_worklist on cases (region, office_id, next_moment) where outcome is null;
create index cases_ended on cases (region, office_id, changed_at) where outcome is not null;
grant select, insert on cases to app;
grant update (version, chain_hash, step, outcome, executor, incoming_number, next_moment, calendar_version, changed_at)
  on cases to app;

create table event (
  region          text        not null,
  case_id         uuid        not null,
  -- 1, 2, 3 ... within the case.
  sequence        integer     not null,
  type            text        not null,
  -- Canonical JSON, byte for byte as hashed.
  payload         bytea       not null,
  -- Given by the statement, so it can't stand in the payload.
  incoming_number text,
  -- sha256(previous chain_hash || payload || coalesce(incoming_number, '')); the first follows '<region>:<case_id>'.
  chain_hash      bytea       not null,
  legal_at        timestamptz not null,
  -- Machine time.
  recorded_at     timestamptz not null default clock_timestamp(),
  actor           uuid        not null,
  constraint event_pkey primary key (region, case_id, sequence),
  constraint event_case foreign key (region, case_id) references cases (region, case_id)
);
create trigger event_append_only before update or delete or truncate on event
  for each statement execute function forbid_change();
grant select, insert on event to app;

-- Carried-out commands: a repeat is answered as the first time.
create table command (
  region         text        not null,
  command_id     uuid        not null,
  case_id        uuid        not null,
  answer         jsonb       not null,
  -- Machine time.
  carried_out_at timestamptz not null default clock_timestamp(),
  constraint command_pkey primary key (region, command_id)
);
create trigger command_append_only before update or delete or truncate on command
  for each statement execute function forbid_change();
grant select, insert on command to app;

-- Last incoming number of an office in a year. Its row lock makes the numbers gapless.
create table counter (
  region    text    not null,
  office_id text    not null,
  -- Legal year in the office's zone.
  year      integer not null,
  last      integer not null,
  constraint counter_pkey primary key (region, office_id, year),
  constraint counter_office foreign key (region, office_id) references office (region, office_id)
);
grant select, insert, update (last) on counter to app;

create table personal (
  region      text        not null,
  personal_id uuid        not null,
  case_id     uuid        not null,
  kind        text        not null,
  -- Both null once erased. The event holds sha256(salt || bytes).
  salt        bytea,
  bytes       bytea,
  -- Legal time from which the row may be erased; null while the term hasn't begun.
  erase_after timestamptz,
  -- Machine time.
  erased_at   timestamptz,
  constraint personal_pkey primary key (region, personal_id),
  constraint personal_case foreign key (region, case_id) references cases (region, case_id),
  constraint personal_kind check (kind in ('application', 'reasons')),
  constraint personal_erased check ((erased_at is null) = (bytes is not null) and (bytes is null) = (salt is null))
);
create index personal_of_case on personal (region, case_id);
create index personal_to_erase on personal (region, erase_after) where erased_at is null;
grant select, insert, update (erase_after) on personal to app;

-- Who a case concerns, for the search by person across regions.
create table applicant_case (
  region    text not null,
  case_id   uuid not null,
  party     text not null,
  -- Null once the application was erased.
  iin       text,
  person_id uuid,
  constraint applicant_case_pkey primary key (region, case_id, party),
  constraint applicant_case_case foreign key (region, case_id) references cases (region, case_id),
  constraint applicant_case_person foreign key (person_id) references person (person_id)
);
create index applicant_case_of_person on applicant_case (person_id);
create index applicant_case_of_iin on applicant_case (iin);
grant select, insert on applicant_case to app;

-- The one way to erase, and only what is due: a mistake in a query can't reach further.
create function erase_personal(in_region text, in_personal_id uuid, legal_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased record;
begin
  update personal set salt = null, bytes = null, erased_at = clock_timestamp()
   where region = in_region and personal_id = in_personal_id and erased_at is null and erase_after <= legal_now
  returning case_id, kind into erased;
  if not found then
    return false;
  end if;
  if erased.kind = 'application' then
    update applicant_case set iin = null where region = in_region and case_id = erased.case_id;
  end if;
  return true;
end $$;
revoke execute on function erase_personal(text, uuid, timestamptz) from public;
grant execute on function erase_personal(text, uuid, timestamptz) to app;

create table document (
  region      text        not null,
  document_id uuid        not null,
  case_id     uuid        not null,
  -- Product of the edition: `enrolment-notice`, `reasoned-refusal`.
  product     text        not null,
  media_type  text        not null,
  bytes       bytea       not null,
  sha256      bytea       not null,
  -- Legal time.
  made_at     timestamptz not null,
  constraint document_pkey primary key (region, document_id),
  constraint document_case foreign key (region, case_id) references cases (region, case_id),
  constraint document_sha256 check (sha256 = pg_catalog.sha256(bytes))
);
create index document_of_case on document (region, case_id);
create trigger document_append_only before update or delete or truncate on document
  for each statement execute function forbid_change();
grant select, insert on document to app;

-- A stored signature is evidence. What it signs is a document or the application
-- in `personal`, so there is no foreign key on `document_id`.
create table signature (
  region       text        not null,
  document_id  uuid        not null,
  signature_id uuid        not null,
  case_id      uuid        not null,
  person_id    uuid,
  -- Detached CMS in DER, byte for byte as verified on arrival.
  cms          bytea       not null,
  -- Chain and revocation lists that the verdict rested on, byte for byte.
  evidence     bytea       not null,
  -- Legal time.
  verified_at  timestamptz not null,
  constraint signature_pkey primary key (region, document_id, signature_id),
  constraint signature_case foreign key (region, case_id) references cases (region, case_id),
  constraint signature_person foreign key (person_id) references person (person_id),
  constraint signature_cms check (octet_length(cms) between 1 and 1048576)
);
create trigger signature_append_only before update or delete or truncate on signature
  for each statement execute function forbid_change();
grant select, insert on signature to app;
