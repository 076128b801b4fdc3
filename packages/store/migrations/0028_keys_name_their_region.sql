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
