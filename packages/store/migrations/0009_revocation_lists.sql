-- 0009_revocation_lists.sql
-- The last good revocation lists of each address, so that a restart or an
-- authority that is away leaves signatures to be judged by what was known.
--
-- A cache, not evidence: what a stored signature rests on lies beside it, byte
-- for byte, in `signature.evidence`. So old lists may be removed.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: none on existing tables.

create table revocation_list (
  -- Where the list is published, as certificate or configuration name it.
  address     text        not null,
  sha256      bytea       not null,
  -- DER; its issuer's signature was verified before it came here.
  bytes       bytea       not null,
  -- Legal time, as the authority states it.
  this_update timestamptz not null,
  -- Legal time from which the list is stale.
  next_update timestamptz not null,
  -- Machine time.
  fetched_at  timestamptz not null default clock_timestamp(),
  constraint revocation_list_pkey primary key (address, sha256),
  constraint revocation_list_sha256 check (sha256 = pg_catalog.sha256(bytes)),
  constraint revocation_list_updates check (this_update < next_update)
);
create index revocation_list_by_update on revocation_list (address, this_update);
grant select, insert, delete on revocation_list to app;
