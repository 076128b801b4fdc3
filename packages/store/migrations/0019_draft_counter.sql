-- 0019_draft_counter.sql
-- The counter at which a paper application is entered.
--
-- At a one-stop centre it isn't the office that the application is addressed
-- to. A draft stays with its counter: a colleague may take it over when whoever
-- began it is away, so its person may change.
--
-- Runs beside the previous release: yes. Drafts that the previous release makes
-- meanwhile have no counter; the chancellery that made them goes on with them
-- in that release, or begins anew.
-- Locks: ACCESS EXCLUSIVE on `draft`, short; SHARE ROW EXCLUSIVE on `office`, for the foreign key.

alter table draft add column counter_id text;
-- A chancellery enters what is addressed to its own office.
update draft set counter_id = office_id where channel = 'chancellery' and office_id is not null;
alter table draft add constraint draft_counter foreign key (region, counter_id) references office (region, office_id);
create index draft_at_counter on draft (region, counter_id) where filed_case is null and counter_id is not null;
grant update (person_id) on draft to app;
