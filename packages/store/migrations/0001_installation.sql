-- 0001_installation.sql
-- What every other migration stands on: the installation's stamp, the guard of
-- append-only tables, and moments as the whole milliseconds that the code uses.
--
-- The role `app` exists already: a role belongs to the server, not to one
-- database, so it is made before the migrations run (app-role.ts).
--
-- Runs beside the previous release: yes, it is the first.
-- Locks: none on existing tables.

-- Training and production never mix: the mode is written once and stays.
create table installation (
  only_row boolean     not null default true,
  mode     text        not null,
  -- Machine time.
  made_at  timestamptz not null default clock_timestamp(),
  constraint installation_pkey primary key (only_row),
  constraint installation_one_row check (only_row),
  constraint installation_mode check (mode in ('training', 'production'))
);

-- Whole milliseconds since 1970, as the code counts moments; exact both ways.
create function epoch_ms(moment timestamptz) returns double precision
  language sql immutable strict parallel safe
  return floor(extract(epoch from moment) * 1000)::double precision;
create function from_epoch_ms(ms double precision) returns timestamptz
  language sql immutable strict parallel safe
  return to_timestamp(ms / 1000);

-- Second lock of append-only tables, beside the missing grants: it also stops the owner's slips.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger installation_append_only before update or delete or truncate on installation
  for each statement execute function forbid_change();
grant select on installation to app;
