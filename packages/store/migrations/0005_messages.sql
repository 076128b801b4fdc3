-- 0005_messages.sql
-- The outbox of the steps, and the notices in people's cabinets.
--
-- Delivered at least once: a lease that runs out makes a message due again, and
-- receivers ignore an id that they know.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: SHARE ROW EXCLUSIVE on `cases` and `person`, for the foreign keys.

create table outbox (
  region       text        not null,
  message_id   uuid        not null,
  case_id      uuid        not null,
  kind         text        not null,
  payload      jsonb       not null,
  -- Machine time, all three.
  deliver_at   timestamptz not null default clock_timestamp(),
  leased_until timestamptz,
  delivered_at timestamptz,
  attempts     integer     not null default 0,
  constraint outbox_pkey primary key (region, message_id),
  constraint outbox_case foreign key (region, case_id) references cases (region, case_id)
);
create index outbox_due on outbox (deliver_at) where delivered_at is null;
grant select, insert, update (deliver_at, leased_until, delivered_at, attempts) on outbox to app;

create table notice (
  region    text        not null,
  -- The message's id: a repeated delivery changes nothing.
  notice_id uuid        not null,
  person_id uuid        not null,
  case_id   uuid        not null,
  kind      text        not null,
  facts     jsonb       not null,
  -- Legal time of the event it tells of.
  at        timestamptz not null,
  -- Machine time.
  read_at   timestamptz,
  constraint notice_pkey primary key (region, notice_id),
  constraint notice_case foreign key (region, case_id) references cases (region, case_id),
  constraint notice_person foreign key (person_id) references person (person_id)
);
create index notice_of_person on notice (person_id, at desc);
grant select, insert, update (read_at) on notice to app;
