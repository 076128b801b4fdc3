-- 0014_blanks.sql
-- Blanks of strict accountability: what a department received, which blank went
-- to which case, which were spoilt (decision 0081).
--
-- A blank is its series and its number. It goes to a case at most once, ever:
-- the key of `blank_issue` says so, and the step's statement writes the row.
--
-- Runs beside the previous release: yes, it only adds.
-- Locks: SHARE ROW EXCLUSIVE on `cases`, `office` and `person`, for the foreign keys.

create table blank_range (
  region      text        not null,
  range_id    uuid        not null,
  -- The department whose stock it is.
  office_id   text        not null,
  series      text        not null,
  first       bigint      not null,
  last        bigint      not null,
  -- Numbers are printed with so many digits: 7 for `0001201`.
  digits      integer     not null,
  -- Legal day.
  received_on date        not null,
  -- The paper that they came with.
  document    text        not null,
  made_by     uuid        not null,
  -- Machine time.
  made_at     timestamptz not null default clock_timestamp(),
  constraint blank_range_pkey primary key (region, range_id),
  constraint blank_range_office foreign key (region, office_id) references office (region, office_id),
  constraint blank_range_made_by foreign key (made_by) references person (person_id),
  constraint blank_range_series check (series ~ '^\S{1,12}$'),
  constraint blank_range_numbers check (first >= 0 and last >= first and last - first < 100000),
  constraint blank_range_digits check (digits between length(last::text) and 12)
);
create index blank_range_of_office on blank_range (region, office_id, series, first);
create trigger blank_range_append_only before update or delete or truncate on blank_range
  for each statement execute function forbid_change();
grant select on blank_range to app;

create table blank_issue (
  region    text        not null,
  series    text        not null,
  number    bigint      not null,
  range_id  uuid        not null,
  case_id   uuid        not null,
  -- Legal time.
  issued_at timestamptz not null,
  constraint blank_issue_pkey primary key (region, series, number),
  constraint blank_issue_range foreign key (region, range_id) references blank_range (region, range_id),
  constraint blank_issue_case foreign key (region, case_id) references cases (region, case_id)
);
create index blank_issue_of_range on blank_issue (region, range_id, number);
create index blank_issue_of_case on blank_issue (region, case_id);
create trigger blank_issue_append_only before update or delete or truncate on blank_issue
  for each statement execute function forbid_change();
grant select, insert on blank_issue to app;

create table blank_spoilt (
  region    text        not null,
  series    text        not null,
  number    bigint      not null,
  range_id  uuid        not null,
  -- Legal day.
  spoilt_on date        not null,
  -- What happened to it, and the paper that says so.
  reason    text        not null,
  made_by   uuid        not null,
  -- Machine time.
  made_at   timestamptz not null default clock_timestamp(),
  constraint blank_spoilt_pkey primary key (region, series, number),
  constraint blank_spoilt_range foreign key (region, range_id) references blank_range (region, range_id),
  constraint blank_spoilt_made_by foreign key (made_by) references person (person_id)
);
create index blank_spoilt_of_range on blank_spoilt (region, range_id, number);
create trigger blank_spoilt_append_only before update or delete or truncate on blank_spoilt
  for each statement execute function forbid_change();
grant select, insert on blank_spoilt to app;

-- Takes blanks into a department's stock, or says why not. A blank that lies in two stocks could be issued by either,
-- so a world takes one range at a time.
create function receive_blanks(
  in_region text, in_id uuid, in_office text, in_series text, in_first bigint, in_last bigint,
  in_digits integer, in_received_on date, in_document text, in_made_by uuid, out rejected text, out facts jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  other record;
begin
  facts := '{}';
  perform from world where region = in_region for no key update;
  perform from blank_range where region = in_region and range_id = in_id;
  if found then
    return;
  end if;
  perform from office where region = in_region and office_id = in_office and party = 'department';
  if not found then
    rejected := 'KEEPS_NO_BLANKS';
    return;
  end if;
  select first, last, digits into other from blank_range
    where region = in_region and series = in_series and first <= in_last and last >= in_first limit 1;
  if found then
    rejected := 'BLANKS_RECEIVED_BEFORE';
    facts := jsonb_build_object('first', lpad(other.first::text, other.digits, '0'),
                                'last', lpad(other.last::text, other.digits, '0'));
    return;
  end if;
  insert into blank_range (region, range_id, office_id, series, first, last, digits, received_on, document, made_by)
  values (in_region, in_id, in_office, in_series, in_first, in_last, in_digits, in_received_on, in_document, in_made_by);
end $$;
revoke execute on function receive_blanks from public;
grant execute on function receive_blanks to app;
