-- 0028_keys_name_their_region.sql
-- A case, a draft and an attachment are of one region, so to name the region
-- beside them makes no row fewer. PostgreSQL took the two for independent: among
-- many regions it expected one row where a statement names many, and looked
-- through all others for each.
--
-- Runs beside the previous release: yes, statistics only choose plans.
-- Locks: SHARE UPDATE EXCLUSIVE on `cases`, `draft` and `attachment`, which no step waits for.

create statistics case_in_region (dependencies) on region, case_id from cases;
create statistics draft_in_region (dependencies) on region, draft_id from draft;
create statistics attachment_in_region (dependencies) on region, attachment_id from attachment;

-- Statistics say nothing until a table is analyzed, and autovacuum comes only when enough of it has changed. Of an empty
-- one PostgreSQL would believe from then on that it is small, and choose an index by chance.
do $$
begin
  if exists (select from cases) then analyze cases; end if;
  if exists (select from draft) then analyze draft; end if;
  if exists (select from attachment) then analyze attachment; end if;
end
$$;
