-- 0007_erasure.sql
-- Erasure reaches everything of a case that tells of a person.
--
-- A result names the child, a certificate the signer, a scan shows both, so
-- erasing the application alone would leave the data behind. What stays are
-- the events with their hashes (the papers' own salts go with the papers), the
-- rows' ids and hashes, and who acted. A filed draft keeps no answers at all:
-- the case has them.
--
-- Append-only stays append-only: the guard lets exactly this one change through.
--
-- Runs beside the previous release: yes; it reads an erased paper as a missing one.
-- Locks: ACCESS EXCLUSIVE on `document`, `signature` and `attachment`, for a moment.

alter table document alter column bytes drop not null;
-- Machine time.
alter table document add column erased_at timestamptz;
alter table document add constraint document_erased check ((erased_at is null) = (bytes is not null));

alter table signature alter column cms drop not null;
alter table signature alter column evidence drop not null;
-- Machine time.
alter table signature add column erased_at timestamptz;
alter table signature add constraint signature_erased
  check ((erased_at is null) = (cms is not null) and (cms is null) = (evidence is null));

-- Machine time.
alter table attachment add column erased_at timestamptz;

-- The only change that a stored paper or signature ever sees: its content goes, all else stays.
create function allow_erasure_only() returns trigger language plpgsql as $$
declare
  content constant text[] := array['bytes', 'cms', 'evidence', 'file_name', 'erased_at'];
begin
  if old.erased_at is null and new.erased_at is not null and to_jsonb(old) - content = to_jsonb(new) - content then
    return new;
  end if;
  raise exception 'rows of % are never changed, only erased', tg_table_name using errcode = 'restrict_violation';
end $$;

drop trigger document_append_only on document;
create trigger document_append_only before delete or truncate on document
  for each statement execute function forbid_change();
create trigger document_erasure before update on document for each row execute function allow_erasure_only();

drop trigger signature_append_only on signature;
create trigger signature_append_only before delete or truncate on signature
  for each statement execute function forbid_change();
create trigger signature_erasure before update on signature for each row execute function allow_erasure_only();

create or replace function keep_filed_attachment() returns trigger language plpgsql as $$
begin
  if old.case_id is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
     and to_jsonb(old) - array['file_name', 'erased_at'] = to_jsonb(new) - array['file_name', 'erased_at'] then
    return new;
  end if;
  raise exception 'an attachment of a case is never changed or removed, only erased' using errcode = 'restrict_violation';
end $$;

-- Erases a whole case once the term of its application has passed.
create function erase_case(in_region text, in_case_id uuid, legal_now timestamptz) returns boolean
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
  update applicant_case set iin = null where region = in_region and case_id = in_case_id;
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
revoke execute on function erase_case(text, uuid, timestamptz) from public;
grant execute on function erase_case(text, uuid, timestamptz) to app;

drop function erase_personal(text, uuid, timestamptz);
