-- 0029_ended_at.sql
-- When a case ended, in a column of its own (decision 0113).
--
-- Lists of ended cases went by `changed_at`, which a later correction moves. And as each step of an open case changes it,
-- too, each wrote the case's entry in every index of `cases` anew. Now a step that moves no deadline writes
-- the row within its page, where a fifth is left free for that.
--
-- Runs beside the previous release: yes; a trigger sets the column behind its steps, and its list of ended cases comes from
-- another index of the office's cases. The trigger must not come before the write: PostgreSQL would then lock the case as for
-- a change of its number, which the statement names, and each step would wait for every notice that is being delivered.
-- Several transactions, each safe to repeat. Locks on `cases`: ACCESS EXCLUSIVE, for a moment, twice; SHARE while it is
-- read through once, to find that the new indexes are empty; then the rows of ended cases, all at once, so that who corrects
-- an ended case meanwhile hears that it is busy.

-- Legal time.
alter table cases add column if not exists ended_at timestamptz;
alter table cases set (fillfactor = 80);

grant update (ended_at) on cases to app;

create or replace function set_ended_at() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  update cases set ended_at = new.changed_at where region = new.region and case_id = new.case_id;
  return null;
end $$;
create or replace trigger cases_set_ended_at after insert or update of outcome on cases for each row
  when (new.outcome is not null and new.ended_at is null) execute function set_ended_at();
commit;

begin;
create index if not exists cases_by_end on cases (region, office_id, ended_at) where ended_at is not null;
create index if not exists cases_by_end_of_centre on cases (region, centre_id, ended_at)
  where ended_at is not null and centre_id is not null;
commit;

begin;
update cases set ended_at = changed_at where outcome is not null and ended_at is null;
commit;

begin;
drop index if exists cases_ended;
drop index if exists cases_ended_of_centre;
