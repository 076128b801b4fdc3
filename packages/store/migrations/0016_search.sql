-- 0016_search.sql
-- Search by name, number, IIN and days (decision 0083).
--
-- The name is stored ready for comparing: how letters are folded is the code's,
-- so that it doesn't depend on the server's collation. It is personal data and
-- goes with the IIN when the case is erased.
--
-- Runs beside the previous release: yes; cases that it files have no name to be
-- found by.
-- Locks: ACCESS EXCLUSIVE on `applicant_case`, for a moment; SHARE on it and on `cases` while the indexes are built.

-- Null: not known, or erased.
alter table applicant_case add column name text;
-- Compared byte by byte, so that a beginning is a range.
create index applicant_case_of_name on applicant_case (region, name text_pattern_ops) where name is not null;

create index cases_filed on cases (region, office_id, filed_at, case_id);
create index cases_filed_of_centre on cases (region, centre_id, filed_at, case_id) where centre_id is not null;
create index cases_filed_of_department on cases (region, department_id, filed_at, case_id)
  where department_id is not null;

create or replace function erase_case(in_region text, in_case_id uuid, legal_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from personal
    where region = in_region and case_id = in_case_id and (erase_after is null or erase_after > legal_now);
  if found then
    return false;
  end if;
  update personal set salt = null, bytes = null, erased_at = clock_timestamp()
   where region = in_region and case_id = in_case_id and erased_at is null;
  if not found then
    return false;
  end if;
  update applicant_case set iin = null, name = null where region = in_region and case_id = in_case_id;
  update document set bytes = null, erased_at = clock_timestamp()
   where region = in_region and case_id = in_case_id and erased_at is null;
  update signature set cms = null, evidence = null, erased_at = clock_timestamp()
   where region = in_region and case_id = in_case_id and erased_at is null;
  delete from attachment_chunk c using attachment a
   where a.region = in_region and a.case_id = in_case_id and c.region = a.region and c.attachment_id = a.attachment_id;
  update attachment set file_name = '', erased_at = clock_timestamp()
   where region = in_region and case_id = in_case_id and erased_at is null;
  return true;
end $$;
