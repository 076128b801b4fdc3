-- 0012_office_party.sql
-- Offices of every party: providers, one-stop centres, departments that keep
-- blanks; and which services an office delivers, where several kinds of
-- offices stand in one region.
--
-- Runs beside the previous release: yes; it takes every office for a provider's.
-- Locks: ACCESS EXCLUSIVE on `office`, for a moment; the table isn't rewritten.

alter table office add column party text not null default 'provider';
alter table office add constraint office_party check (party in ('provider', 'centre', 'department'));
-- Ids of services. Null: every service of the region.
alter table office add column delivers text[];
grant update (party, delivers) on office to app;
