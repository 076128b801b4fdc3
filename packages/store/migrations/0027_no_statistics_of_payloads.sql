-- 0027_no_statistics_of_payloads.sql
-- No statistics of columns that no query compares: to sort a sample of JSON took a
-- good part of each look that autovacuum takes at the tables which every step writes.
--
-- Runs beside the previous release: yes, statistics only choose plans.
-- Locks: SHARE UPDATE EXCLUSIVE on `outbox`, `notice`, `command` and `draft`, which no step waits for.

alter table outbox alter column payload set statistics 0;
alter table notice alter column facts set statistics 0;
alter table command alter column answer set statistics 0;
alter table draft alter column answers set statistics 0;
