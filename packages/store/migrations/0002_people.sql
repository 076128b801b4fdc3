-- 0002_people.sql
-- People, their ways in, and the log of who read whose data for what.
--
-- Reference data of the whole installation, so without `region`: a person is
-- the same one in every region.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: none on existing tables.

create table person (
  person_id uuid not null,
  iin       text not null,
  name      text not null,
  constraint person_pkey primary key (person_id),
  constraint person_iin unique (iin),
  constraint person_iin_form check (iin ~ '^[0-9]{12}$')
);
-- A name changes by marriage; an IIN never does.
grant select, insert, update (name) on person to app;

create table administrator (
  person_id uuid not null,
  role      text not null,
  constraint administrator_pkey primary key (person_id, role),
  constraint administrator_person foreign key (person_id) references person (person_id),
  constraint administrator_role check (role in ('administrator', 'training-administrator'))
);
grant select, insert, delete on administrator to app;

create table account (
  person_id      uuid        not null,
  -- argon2id in its PHC form, salt included.
  password_hash  text        not null,
  -- How the person showed that the IIN is theirs.
  proven_by      text        not null,
  -- Machine time.
  made_at        timestamptz not null default clock_timestamp(),
  -- Machine time.
  deactivated_at timestamptz,
  constraint account_pkey primary key (person_id),
  constraint account_person foreign key (person_id) references person (person_id),
  constraint account_proven_by check (proven_by in ('certificate', 'counter', 'training'))
);
grant select, insert, update (password_hash, deactivated_at) on account to app;

-- Handed over at a counter to a person who showed an identity card.
create table activation_code (
  -- SHA-256; the code itself is on the paper only.
  code_hash  bytea       not null,
  person_id  uuid        not null,
  made_by    uuid        not null,
  -- Machine time.
  expires_at timestamptz not null,
  -- Machine time.
  used_at    timestamptz,
  constraint activation_code_pkey primary key (code_hash),
  constraint activation_code_person foreign key (person_id) references person (person_id),
  constraint activation_code_made_by foreign key (made_by) references person (person_id)
);
grant select, insert, update (used_at) on activation_code to app;

create table session (
  -- SHA-256 of the cookie's token: who reads this table can't sign in with it.
  token_hash bytea       not null,
  person_id  uuid        not null,
  csrf_token text        not null,
  language   text        not null,
  -- Machine time, all three: a session doesn't follow a training world's clock.
  made_at    timestamptz not null,
  last_seen  timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pkey primary key (token_hash),
  constraint session_person foreign key (person_id) references person (person_id),
  constraint session_language check (language in ('kk', 'ru', 'en'))
);
create index session_of_person on session (person_id);
create index session_by_expiry on session (expires_at);
grant select, insert, update, delete on session to app;

-- What was typed into a form whose session had ended; taken up again after signing in.
create table pending_form (
  token_hash bytea       not null,
  path       text        not null,
  answers    jsonb       not null,
  -- Machine time.
  expires_at timestamptz not null,
  constraint pending_form_pkey primary key (token_hash)
);
create index pending_form_by_expiry on pending_form (expires_at);
grant select, insert, update, delete on pending_form to app;

create table access_log (
  entry_id       bigint      generated always as identity,
  -- Who read or acted.
  person_id      uuid        not null,
  purpose        text        not null,
  -- Whose data, when it is about a person.
  subject_person uuid,
  region         text,
  subject_case   uuid,
  -- The route's pattern; a real path could carry personal data.
  path_pattern   text        not null,
  -- Machine time.
  logged_at      timestamptz not null default clock_timestamp(),
  constraint access_log_pkey primary key (entry_id)
);
create index access_log_of_case on access_log (region, subject_case) where subject_case is not null;
create index access_log_of_person on access_log (subject_person) where subject_person is not null;
create trigger access_log_append_only before update or delete or truncate on access_log
  for each statement execute function forbid_change();
grant select, insert on access_log to app;
