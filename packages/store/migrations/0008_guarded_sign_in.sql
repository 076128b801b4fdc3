-- 0008_guarded_sign_in.sql
-- Kept forms belong to somebody, and failed sign-in tries outlive a process.
--
-- A form whose session had ended goes back to the account of that session and
-- to nobody else who signs in with the same browser (decision 0032). A session
-- that ran out is therefore remembered for a while, by its cookie or by the
-- token of the form. A registration that waits for its proof is nobody's yet.
--
-- Runs beside the previous release: yes; a form that it keeps is shown to nobody.
-- Locks: ACCESS EXCLUSIVE on `pending_form`, SHARE on `session`, for a moment; both are small.

alter table pending_form add column person_id uuid;
alter table pending_form add constraint pending_form_person foreign key (person_id) references person (person_id);
create index pending_form_of_person on pending_form (person_id);
create index session_by_csrf on session (csrf_token);

create table failed_sign_in (
  -- HMAC of the number under the installation's secret: whoever reads this table learns no IIN.
  number_mac   bytea       not null,
  tries        integer     not null,
  -- Machine time.
  counts_until timestamptz not null,
  constraint failed_sign_in_pkey primary key (number_mac)
);
create index failed_sign_in_by_end on failed_sign_in (counts_until);
grant select, insert, update, delete on failed_sign_in to app;
