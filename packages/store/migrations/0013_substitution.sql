-- 0013_substitution.sql
-- Who stands in for whom, by a dated order (decision 0080).
--
-- An order is never changed. One that no longer holds gets a row beside it that
-- says from which day, so what was done under it before stays lawful.
--
-- The server's role writes orders by the function alone. It looks at one
-- office's and two people's orders at a time, under locks: two orders that don't
-- go together can't both come through, and no extension is needed for it.
--
-- Runs beside the previous release: yes; under it nobody acts as a substitute.
-- Locks: SHARE ROW EXCLUSIVE on `office` and `person`, for the foreign keys.

create table substitution (
  region          text        not null,
  substitution_id uuid        not null,
  office_id       text        not null,
  order_number    text        not null,
  -- Legal day.
  order_date      date        not null,
  absent          uuid        not null,
  substitute      uuid        not null,
  role            text        not null,
  -- Legal days in the office's zone, both included.
  valid_from      date        not null,
  valid_until     date        not null,
  made_by         uuid        not null,
  -- Machine time.
  made_at         timestamptz not null default clock_timestamp(),
  constraint substitution_pkey primary key (region, substitution_id),
  constraint substitution_office foreign key (region, office_id) references office (region, office_id),
  constraint substitution_absent foreign key (absent) references person (person_id),
  constraint substitution_substitute foreign key (substitute) references person (person_id),
  constraint substitution_made_by foreign key (made_by) references person (person_id),
  constraint substitution_two_people check (absent <> substitute),
  constraint substitution_days check (valid_until >= valid_from)
);
create unique index substitution_order_number
  on substitution (region, office_id, order_number, (extract(year from order_date)));
create index substitution_of_substitute on substitution (substitute, region);
create index substitution_of_absent on substitution (absent, region);
create trigger substitution_append_only before update or delete or truncate on substitution
  for each statement execute function forbid_change();
grant select on substitution to app;

create table substitution_end (
  region          text        not null,
  substitution_id uuid        not null,
  -- Legal day: the first one on which the order no longer holds.
  ends_on         date        not null,
  made_by         uuid        not null,
  -- Machine time.
  made_at         timestamptz not null default clock_timestamp(),
  constraint substitution_end_pkey primary key (region, substitution_id),
  constraint substitution_end_substitution foreign key (region, substitution_id)
    references substitution (region, substitution_id),
  constraint substitution_end_made_by foreign key (made_by) references person (person_id)
);
create trigger substitution_end_append_only before update or delete or truncate on substitution_end
  for each statement execute function forbid_change();
grant select, insert on substitution_end to app;

-- The orders with the days on which they hold; one that was cancelled before its first day holds on none.
create view substitution_in_force as
  select s.region, s.substitution_id, s.office_id, s.order_number, s.absent, s.substitute, s.role,
         daterange(s.valid_from, greatest(s.valid_from, least(s.valid_until + 1, coalesce(e.ends_on, s.valid_until + 1)))) as days
    from substitution s
    left join substitution_end e on e.region = s.region and e.substitution_id = s.substitution_id;
grant select on substitution_in_force to app;

-- Writes an order down, or says why not. Each statement in here sees what was committed before it, locks included.
create function order_substitution(
  in_region text, in_id uuid, in_office text, in_number text, in_date date, in_role text, in_absent uuid,
  in_substitute uuid, in_from date, in_until date, in_made_by uuid, legal_today date,
  out rejected text, out facts jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked daterange;
  other record;
begin
  facts := '{}';
  if in_until < in_from then
    rejected := 'SUBSTITUTION_DAYS_REVERSED';
    return;
  elsif in_until < legal_today then
    rejected := 'SUBSTITUTION_EXPIRED';
    return;
  elsif in_absent = in_substitute then
    rejected := 'SUBSTITUTION_OF_ONESELF';
    return;
  end if;
  asked := daterange(in_from, in_until, '[]');

  -- Always in this order, so that two of these never wait for each other.
  perform from office where region = in_region and office_id = in_office for no key update;
  perform from person where person_id in (in_absent, in_substitute) order by person_id for no key update;

  perform from substitution where region = in_region and substitution_id = in_id;
  if found then
    return;
  end if;
  perform from substitution
    where region = in_region and office_id = in_office and order_number = in_number
      and extract(year from order_date) = extract(year from in_date);
  if found then
    rejected := 'ORDER_NUMBER_TAKEN';
    return;
  end if;
  perform from staff
    where region = in_region and office_id = in_office and person_id = in_absent and role = in_role
   having range_agg(daterange(valid_from, valid_until, '[]')) @> asked;
  if not found then
    rejected := 'ABSENT_NOT_OF_OFFICE';
    return;
  end if;
  select s.order_number as number, lower(s.days) as first, upper(s.days) - 1 as last into other
    from substitution_in_force s
    where s.region = in_region and s.office_id = in_office and s.role = in_role and s.absent = in_absent and s.days && asked
    limit 1;
  if found then
    rejected := 'SUBSTITUTION_OVERLAPS';
  else
    select s.order_number as number, lower(s.days) as first, upper(s.days) - 1 as last into other
      from substitution_in_force s
      where s.region = in_region and (s.absent = in_substitute or s.substitute = in_absent) and s.days && asked
      limit 1;
    if found then
      rejected := 'SUBSTITUTE_SUBSTITUTED';
    end if;
  end if;
  if rejected is not null then
    facts := jsonb_build_object('order', other.number, 'from', other.first, 'until', other.last);
    return;
  end if;

  insert into substitution (region, substitution_id, office_id, order_number, order_date, absent, substitute, role,
                            valid_from, valid_until, made_by)
  values (in_region, in_id, in_office, in_number, in_date, in_absent, in_substitute, in_role, in_from, in_until, in_made_by);
end $$;
revoke execute on function order_substitution from public;
grant execute on function order_substitution to app;
