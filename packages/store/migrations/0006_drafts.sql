-- 0006_drafts.sql
-- Applications being written, and the documents attached to them.
--
-- Attachments are chunks in the database: one transaction, one backup. They are
-- committed before they are acknowledged, and a case takes them over unchanged.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: SHARE ROW EXCLUSIVE on `cases`, `office`, `world` and `person`, for the foreign keys.

create table draft (
  region        text        not null,
  draft_id      uuid        not null,
  -- Who writes it: the applicant, or the official who enters a paper application.
  person_id     uuid        not null,
  regulation    text        not null,
  edition       text        not null,
  channel       text        not null,
  office_id     text,
  answers       jsonb       not null,
  -- Grows with every change of answers or attachments.
  revision      integer     not null default 1,
  -- Legal time, both.
  made_at       timestamptz not null,
  changed_at    timestamptz not null,
  -- Set once, by the step that files it: a draft sent twice is filed once.
  filed_case    uuid,
  -- The request as shown for signing, byte for byte; gone again when an answer changes.
  signing_bytes bytea,
  constraint draft_pkey primary key (region, draft_id),
  constraint draft_world foreign key (region) references world (region),
  constraint draft_person foreign key (person_id) references person (person_id),
  constraint draft_office foreign key (region, office_id) references office (region, office_id),
  constraint draft_filed_case foreign key (region, filed_case) references cases (region, case_id)
);
create index draft_of_person on draft (person_id, region) where filed_case is null;
create index draft_by_change on draft (changed_at) where filed_case is null;
grant select, insert, delete on draft to app;
grant update (edition, office_id, answers, revision, changed_at, filed_case, signing_bytes) on draft to app;

create table attachment (
  region        text        not null,
  attachment_id uuid        not null,
  -- The draft it was attached to; null once a case has it.
  draft_id      uuid,
  case_id       uuid,
  -- Document kind of the edition.
  kind          text        not null,
  file_name     text        not null,
  media_type    text        not null,
  size_bytes    bigint      not null,
  sha256        bytea       not null,
  -- Machine time.
  stored_at     timestamptz not null default clock_timestamp(),
  constraint attachment_pkey primary key (region, attachment_id),
  constraint attachment_draft foreign key (region, draft_id) references draft (region, draft_id),
  constraint attachment_case foreign key (region, case_id) references cases (region, case_id),
  constraint attachment_owner check ((draft_id is null) <> (case_id is null)),
  constraint attachment_sha256 check (octet_length(sha256) = 32)
);
create index attachment_of_draft on attachment (region, draft_id) where draft_id is not null;
create index attachment_of_case on attachment (region, case_id) where case_id is not null;
grant select, insert, delete, update (draft_id, case_id) on attachment to app;

create table attachment_chunk (
  region        text    not null,
  attachment_id uuid    not null,
  ordinal       integer not null,
  bytes         bytea   not null,
  constraint attachment_chunk_pkey primary key (region, attachment_id, ordinal),
  -- Chunks arrive before size and hash are known, so the row they belong to comes last.
  constraint attachment_chunk_attachment foreign key (region, attachment_id)
    references attachment (region, attachment_id) on delete cascade deferrable initially deferred
);
-- Scans and photographs are compressed already.
alter table attachment_chunk alter column bytes set storage external;
grant select, insert on attachment_chunk to app;

-- A case's attachment is part of its file: not even a mistaken delete of ours takes it away.
create function keep_filed_attachment() returns trigger language plpgsql as $$
begin
  if old.case_id is not null then
    raise exception 'an attachment of a case is never changed or removed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger attachment_filed before update or delete on attachment
  for each row execute function keep_filed_attachment();
