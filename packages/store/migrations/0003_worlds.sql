-- 0003_worlds.sql
-- Worlds with their clocks, the offices in them, who works there, and facts of
-- law that an administrator recorded after reading an act.
--
-- A world is a value of `region`. Production has one a region, on the real
-- clock. Training makes a new one for every "back to the start", so nothing is
-- deleted and no step knows the difference.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: none on existing tables.

create table world (
  region      text        not null,
  -- The region of the law: `kostanay` for the worlds `kostanay-1`, `kostanay-2`.
  base_region text        not null,
  -- 0 is the real world; training counts from 1, the highest is the current one.
  ordinal     integer     not null,
  -- Legal time that the clock showed at `real_base`.
  legal_base  timestamptz not null,
  -- Machine time.
  real_base   timestamptz not null,
  -- Machine time.
  made_at     timestamptz not null default clock_timestamp(),
  constraint world_pkey primary key (region),
  constraint world_ordinal unique (base_region, ordinal),
  constraint world_real_time check (ordinal > 0 or (ordinal = 0 and legal_base = real_base))
);
create trigger world_append_only before update or delete or truncate on world
  for each statement execute function forbid_change();
grant select, insert on world to app;

-- Each move of a training clock; the newest row holds.
create table world_clock (
  region     text        not null,
  seq        integer     not null,
  -- Legal time that the clock showed at `real_base`.
  legal_base timestamptz not null,
  -- Machine time.
  real_base  timestamptz not null,
  by_person  uuid        not null,
  constraint world_clock_pkey primary key (region, seq),
  constraint world_clock_world foreign key (region) references world (region),
  constraint world_clock_by_person foreign key (by_person) references person (person_id)
);
create trigger world_clock_append_only before update or delete or truncate on world_clock
  for each statement execute function forbid_change();
grant select, insert on world_clock to app;

create table office (
  region    text  not null,
  office_id text  not null,
  names     jsonb not null,
  address   jsonb not null,
  -- Zone and week; null where the edition's hours hold.
  hours     jsonb,
  constraint office_pkey primary key (region, office_id),
  constraint office_world foreign key (region) references world (region)
);
grant select, insert, update (names, address, hours) on office to app;

create table staff (
  region      text not null,
  office_id   text not null,
  person_id   uuid not null,
  role        text not null,
  -- Legal days in the office's zone, both included.
  valid_from  date not null,
  valid_until date,
  constraint staff_pkey primary key (region, office_id, person_id, role, valid_from),
  constraint staff_office foreign key (region, office_id) references office (region, office_id),
  constraint staff_person foreign key (person_id) references person (person_id),
  constraint staff_days check (valid_until is null or valid_until >= valid_from)
);
create index staff_of_person on staff (person_id, region);
grant select, insert, update (valid_until) on staff to app;

-- "I have read this act": makes an unsourced item sourced, or says when a regulation ended.
create table recorded_law_fact (
  fact_id     uuid        not null,
  regulation  text        not null,
  -- For a confirmation: the edition and its item.
  edition     text,
  item        text,
  kind        text        not null,
  act         text        not null,
  clause      text        not null,
  -- For an end: the first legal day on which the regulation no longer holds.
  ends_on     date,
  -- True for what a training world is born with; it then holds in that world only.
  training    boolean     not null,
  region      text,
  recorded_by uuid,
  -- Machine time.
  recorded_at timestamptz not null default clock_timestamp(),
  constraint recorded_law_fact_pkey primary key (fact_id),
  constraint recorded_law_fact_world foreign key (region) references world (region),
  constraint recorded_law_fact_recorded_by foreign key (recorded_by) references person (person_id),
  constraint recorded_law_fact_kind check (
    (kind = 'confirmation' and edition is not null and item is not null and ends_on is null)
    or (kind = 'end' and ends_on is not null and edition is null and item is null)),
  constraint recorded_law_fact_training check (not training or region is not null),
  constraint recorded_law_fact_somebody check (training or recorded_by is not null)
);
create index recorded_law_fact_of_regulation on recorded_law_fact (regulation, kind);
create trigger recorded_law_fact_append_only before update or delete or truncate on recorded_law_fact
  for each statement execute function forbid_change();
grant select, insert on recorded_law_fact to app;
