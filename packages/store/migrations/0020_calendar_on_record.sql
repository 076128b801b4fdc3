-- 0020_calendar_on_record.sql
-- The working calendars that the server ran with, file for file.
--
-- Case rows name the calendar that their moments were computed with. Where a
-- regulation keeps what was promised, the deadlines of before are counted with
-- that calendar when the next one comes (decision 0084). So none is ever removed.
--
-- Runs beside the previous release: yes, it only adds. The calendar that only
-- the previous release ran with isn't on record.
-- Locks: none on existing tables.

create table calendar_on_record (
  -- As `cases.calendar_version` names it.
  version    text        not null,
  -- The file, byte for byte.
  content    bytea       not null,
  -- Machine time.
  first_seen timestamptz not null default clock_timestamp(),
  constraint calendar_on_record_pkey primary key (version)
);
create trigger calendar_on_record_append_only before update or delete or truncate on calendar_on_record
  for each statement execute function forbid_change();
grant select, insert on calendar_on_record to app;
