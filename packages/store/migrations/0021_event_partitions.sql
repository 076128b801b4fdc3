-- 0021_event_partitions.sql
-- The event log in partitions, one for each year of machine time (decision 0104).
--
-- The log only grows. In parts, an old year is never touched again by vacuum or
-- by a freeze of the whole log, and may lie on slower disks. The existing table
-- becomes the first partition as it is, whatever its size. A default partition
-- takes what a clock gone astray dates outside all years, so that no step fails
-- for it.
--
-- The parent has no unique key: one would have to hold `recorded_at`, and that
-- guards nothing. Each partition has its own; that a case's sequence is unique
-- across them rests on the case row, whose lock and version every step takes,
-- and on the row's key for the first event. The first partition's key keeps its
-- name, as the previous release knows a lost race by it.
--
-- Each partition has its own foreign key, too. Were it the parent's, the existing
-- table would give up its own when it becomes a partition, which takes ACCESS
-- EXCLUSIVE on `cases`: a step that has looked at its case and waits for the log
-- would wait for this migration, and this migration for the step.
--
-- Runs beside the previous release: yes; its statements name the parent and know
-- nothing of partitions. `previous-release.test.ts` holds this.
-- Several transactions, each safe to repeat, so that the log is read from end to
-- end while steps go on: twice, and once more for each try in which the first lock
-- wasn't to be had. Locks: ACCESS EXCLUSIVE on `event`, for a moment, twice;
-- SHARE ROW EXCLUSIVE on `cases`, for the same moment; ACCESS EXCLUSIVE on
-- `personal` and `blank_issue`, for a moment each.

-- Every step wrote these two, and no query of this release or the one before reads them.
drop index if exists personal_to_erase;
commit;
begin;
drop index if exists blank_issue_of_case;
commit;

begin;
-- What the existing table holds and will hold: all up to a first of January, a month ahead at the least, so that a
-- migration that is broken off and taken up again doesn't meet the turn of the year.
do $$
declare
  until integer;
begin
  if not exists (select from pg_constraint
                  where conrelid = to_regclass('event') and conname like 'event\_before\_%') then
    until := extract(year from (select greatest(clock_timestamp(), max(recorded_at)) + interval '1 month' from event)
                                 at time zone 'utc') + 1;
    execute format('alter table event add constraint event_before_%s check (recorded_at < %L) not valid',
                   until, make_timestamptz(until, 1, 1, 0, 0, 0, 'utc'));
  end if;
end $$;
commit;

begin;
do $$
begin
  execute (select format('alter table event validate constraint %I', conname) from pg_constraint
            where conrelid = to_regclass('event') and conname like 'event\_before\_%');
end $$;
commit;

begin;
-- In the order in which steps take them: the other way round each waits for the other.
lock table event in access exclusive mode;
lock table cases in share row exclusive mode;
alter table event rename to event_first;

create table event (
  region          text        not null,
  case_id         uuid        not null,
  -- 1, 2, 3 ... within the case.
  sequence        integer     not null,
  type            text        not null,
  -- Canonical JSON, byte for byte as hashed.
  payload         bytea       not null,
  -- Given by the statement, so neither stands in the payload; an event has one at most.
  incoming_number text,
  chain_hash      bytea       not null,
  -- Legal time.
  legal_at        timestamptz not null,
  -- Machine time; in which partition the event lies.
  recorded_at     timestamptz not null default clock_timestamp(),
  actor           uuid        not null,
  queue_number    text,
  constraint event_one_number check (incoming_number is null or queue_number is null)
) partition by range (recorded_at);
comment on column event.chain_hash is
  'sha256(previous chain_hash || payload || coalesce(incoming_number, queue_number, '''')); the first follows <region>:<case_id>';
create trigger event_append_only before update or delete or truncate on event
  for each statement execute function forbid_change();
grant select, insert on event to app;

do $$
declare
  until integer := (select substring(conname from 'event_before_(\d+)') from pg_constraint
                     where conrelid = 'event_first'::regclass and conname like 'event\_before\_%');
begin
  execute format('alter table event_first rename to event_to_%s', until - 1);
  execute format('alter table event attach partition event_to_%s for values from (minvalue) to (%L)',
                 until - 1, make_timestamptz(until, 1, 1, 0, 0, 0, 'utc'));
  execute format('alter table event_to_%s drop constraint event_before_%s', until - 1, until);
  execute format('revoke all on event_to_%s from app', until - 1);
end $$;

create table event_default partition of event (
  constraint event_default_pkey primary key (region, case_id, sequence),
  constraint event_case foreign key (region, case_id) references cases (region, case_id)
) default;
create trigger event_append_only before update or delete or truncate on event_default
  for each statement execute function forbid_change();

-- The partitions of the log, what lies outside all years last.
create view event_partition as
  select part.relname::text as name,
         -- Machine time; null for the default partition.
         substring(pg_get_expr(part.relpartbound, part.oid) from 'TO \(''([^'']+)''\)')::timestamptz as until
    from pg_inherits i join pg_class part on part.oid = i.inhrelid
   where i.inhparent = 'event'::regclass
   order by until nulls last;
grant select on event_partition to app;

-- What a clock gone astray dated outside all years.
create view stray_event as select region, case_id, sequence, recorded_at from event_default;
grant select on stray_event to app;

-- Makes the partitions that are missing up to the end of the year after next, and returns how many it made.
--
-- Gives up rather than let steps queue behind it: called again, it goes on. It waits just longer than `deadlock_timeout`,
-- when an autovacuum in its way is sent off. Events that lie in the default partition and
-- belong to a new year move there, bytes and hashes as they are.
create function make_event_partitions() returns integer
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '1200ms' set timezone = 'utc' as $$
declare
  first_year integer;
  last_year  constant integer := extract(year from clock_timestamp()) + 2;
begin
  -- Of processes that call at once the first makes them.
  perform pg_advisory_xact_lock(hashtext('reglament: event partitions'));
  first_year := extract(year from (select max(until) from event_partition));
  if last_year - first_year > 10 then
    raise exception 'the database''s clock says %, and the event log has partitions until %', clock_timestamp(), first_year
      using errcode = 'datetime_field_overflow', hint = 'Set the clock right.';
  end if;
  for year in first_year .. last_year loop
    perform make_event_partition(year);
  end loop;
  return greatest(last_year - first_year + 1, 0);
end $$;
revoke execute on function make_event_partitions() from public;
grant execute on function make_event_partitions() to app;

create function make_event_partition(year integer) returns void language plpgsql set timezone = 'utc' as $$
declare
  part    constant text := format('event_%s', year);
  begins  constant timestamptz := make_timestamptz(year, 1, 1, 0, 0, 0);
  ends    constant timestamptz := make_timestamptz(year + 1, 1, 1, 0, 0, 0);
begin
  -- For the foreign key, and to look into the default partition.
  lock table cases in share row exclusive mode;
  lock table event_default in access exclusive mode;
  execute format('create table %I (like event including defaults including constraints including comments,
                                   constraint %I primary key (region, case_id, sequence),
                                   constraint event_case foreign key (region, case_id) references cases (region, case_id))',
                 part, part || '_pkey');
  execute format('insert into %I select * from event_default where recorded_at >= %L and recorded_at < %L', part, begins, ends);
  if exists (select from event_default where recorded_at >= begins and recorded_at < ends) then
    alter table event_default disable trigger event_append_only;
    delete from event_default where recorded_at >= begins and recorded_at < ends;
    alter table event_default enable trigger event_append_only;
  end if;
  execute format('create trigger event_append_only before update or delete or truncate on %I
                    for each statement execute function forbid_change()', part);
  execute format('alter table event attach partition %I for values from (%L) to (%L)', part, begins, ends);
end $$;
revoke execute on function make_event_partition(integer) from public;
