-- 0025_edition_on_record.sql
-- The texts of editions that the server ran with, file for file.
--
-- A case goes by the edition that it was filed under. Files change: a clause is
-- put right, an edition is taken out. So each text of an edition has an id and
-- stays here; cases name the text, and none is ever removed (decision 0109).
--
-- Runs beside the previous release: yes, it only adds. Texts that only the
-- previous release ran with aren't on record.
-- Locks: none on existing tables.

create table edition_on_record (
  regulation text        not null,
  -- As `cases.edition` names it: `2019-01-01`, its second text `2019-01-01.2`.
  edition    text        not null,
  -- SHA-256 of the edition as it was read, in canonical JSON with the first text's id.
  digest     bytea       not null constraint edition_on_record_digest check (octet_length(digest) = 32),
  -- The files that it is read from, as JSON: pairs of path and text.
  files      bytea       not null,
  -- Machine time.
  first_seen timestamptz not null default clock_timestamp(),
  constraint edition_on_record_pkey primary key (regulation, edition)
);
create trigger edition_on_record_append_only before update or delete or truncate on edition_on_record
  for each statement execute function forbid_change();
grant select, insert on edition_on_record to app;
