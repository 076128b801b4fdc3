-- 0015_all_channels.sql
-- Cases through centre and department: the case row says where the open step
-- stands, which numbers the case has and who has claimed it.
--
-- `due_at` stands beside `next_moment`: a warning, too, is a moment that counts,
-- but lists sort by what is due, and a deadline that has passed stays due until
-- the work is done.
--
-- Runs beside the previous release: yes; it leaves the new columns of the cases
-- that it moves as they are, and every step that it knows is the provider's.
-- Null in `held_at` therefore means the provider's office, null in `due_at` that
-- the next moment is the deadline. Its worklists lose their index and read the office's cases by `cases_filed` (0016).
-- Locks: ACCESS EXCLUSIVE on `cases`, `event`, `counter`, `notice` and `personal`; none is rewritten, but the new checks
-- and indexes read all of them but `event`'s payloads once.

alter table cases
  add column centre_id             text,
  add column department_id         text,
  add column held_at               text,
  add column next_act              text,
  add column claimed_by            uuid,
  add column centre_number         text,
  add column queue_number          text,
  add column waiting_for_signature boolean not null default false;
-- Legal time: the earliest deadline of what is still to be done, also when it has passed.
alter table cases add column due_at timestamptz;
-- Machine time: until then one process looks after the case's next moment.
alter table cases add column leased_until timestamptz;

alter table cases
  add constraint cases_centre foreign key (region, centre_id) references office (region, office_id),
  add constraint cases_department foreign key (region, department_id) references office (region, office_id),
  add constraint cases_held_at foreign key (region, held_at) references office (region, office_id),
  drop constraint cases_outcome,
  add constraint cases_outcome
    check (outcome in ('result', 'refusal', 'intake-refused', 'not-filed', 'withdrawn'));
create unique index cases_centre_number on cases (region, centre_id, centre_number) where centre_number is not null;
create unique index cases_queue_number on cases (region, office_id, queue_number) where queue_number is not null;
grant update (centre_id, department_id, held_at, next_act, claimed_by, centre_number, queue_number,
              waiting_for_signature, due_at, leased_until) on cases to app;

-- Lists of open cases, by the office where they stand.
drop index cases_worklist;
create index cases_held on cases
  (region, coalesce(held_at, office_id), coalesce(due_at, next_moment, 'infinity'), case_id) where outcome is null;
create index cases_due on cases (region, next_moment) where outcome is null and next_moment is not null;
create index cases_by_calendar on cases (region, calendar_version) where outcome is null;
create index cases_waiting_for_signature on cases (region, filed_at, case_id) where waiting_for_signature;
create index cases_ended_of_centre on cases (region, centre_id, changed_at)
  where outcome is not null and centre_id is not null;

-- The queue's number is given by the statement as the incoming number is; an event has one at most.
alter table event add column queue_number text;
alter table event add constraint event_one_number check (incoming_number is null or queue_number is null);
comment on column event.chain_hash is
  'sha256(previous chain_hash || payload || coalesce(incoming_number, queue_number, '''')); the first follows <region>:<case_id>';

-- Each office counts what comes in, and a provider its queue.
alter table counter add column kind text not null default 'incoming';
alter table counter
  add constraint counter_kind check (kind in ('incoming', 'queue')),
  drop constraint counter_pkey,
  add constraint counter_pkey primary key (region, office_id, kind, year);

-- As whom the person is told: about their own case, or as an official.
alter table notice add column reader text not null default 'applicant';
alter table notice add constraint notice_reader check (reader in ('applicant', 'holder', 'head', 'administrator'));

alter table personal
  drop constraint personal_kind,
  add constraint personal_kind check (kind in ('application', 'reasons', 'comment', 'register-answer'));
