-- 0011_office_bin.sql
-- An office's BIN: results that a regulation has signed for the provider are
-- taken only with a certificate that names it.
--
-- Runs beside the previous release: yes; it doesn't know the column and leaves
-- it alone.
-- Locks: ACCESS EXCLUSIVE on `office`, for a moment; the table isn't rewritten.

-- Null: not recorded yet. Twelve digits only: whether an organisation can have the number is not asked, for a training
-- world's offices have impossible ones.
alter table office add column bin text;
alter table office add constraint office_bin check (bin ~ '^[0-9]{12}$');
grant update (bin) on office to app;
