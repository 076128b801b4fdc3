-- 0026_inlined_moments.sql
-- `epoch_ms` in words that PostgreSQL may write into the query that calls it.
--
-- `extract` from a moment with a zone counts as depending on the session's zone,
-- so each call of the function was an execution of its own.
--
-- Runs beside the previous release: yes, it returns what it returned.
-- Locks: none on tables.

create or replace function epoch_ms(moment timestamptz) returns double precision
  language sql immutable strict parallel safe
  return floor(extract(epoch from moment at time zone 'utc') * 1000)::double precision;
