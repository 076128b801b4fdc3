-- 0030_messages_without_case_keys.sql
-- Messages and notices have no foreign key to their case any more (decision 0107).
--
-- A step writes its messages beside its event, whose foreign key stays, and a notice takes over its message's case. Events
-- are only ever added, so no case goes away. To look at the case again for each of them, and to lock its row meanwhile, was a
-- good part of what it costs to tell of many deadlines; and steps and deliveries now share no row.
--
-- Runs beside the previous release: yes, it forbids less.
-- Locks: ACCESS EXCLUSIVE on `outbox`, `notice` and `cases`, for a moment each.

alter table outbox drop constraint if exists outbox_case;
commit;

begin;
alter table notice drop constraint if exists notice_case;
