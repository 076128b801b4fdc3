-- 0010_session_signed_in_with.sql
-- How somebody signed in stays with the session.
--
-- A regulation says what its service asks for: an IIN alone, a password, a
-- certificate. Whether a session will do is asked when an application is
-- begun, long after signing in.
--
-- Runs beside the previous release: yes; its sessions count as begun with a
-- password, so that a certificate is asked for again where it matters.
-- Locks: ACCESS EXCLUSIVE on `session`, for a moment; the table isn't rewritten.

alter table session add column signed_in_with text not null default 'password';
alter table session add constraint session_signed_in_with check (signed_in_with in ('password', 'certificate'));
