select c.region, c.case_id as "caseId", c.regulation, c.edition, c.channel,
  c.office_id as office, c.centre_id as centre, c.department_id as department, c.version, c.step,
  case when c.outcome is null then coalesce(c.held_at, c.office_id) end as "heldAt", c.next_act as "nextAct", c.outcome,
  epoch_ms(c.filed_at) as "filedAt", c.filed_by as "filedBy", c.executor, c.claimed_by as "claimedBy",
  c.incoming_number as "incomingNumber", c.centre_number as "centreNumber", c.queue_number as "queueNumber",
  c.waiting_for_signature as "waitingForSignature", epoch_ms(c.next_moment) as "nextMoment",
  epoch_ms(coalesce(c.due_at, c.next_moment)) as "dueAt", c.calendar_version as "calendarVersion",
  epoch_ms(c.changed_at) as "changedAt"
            from unnest($2::text[]) as o (office_id) cross join lateral (
              select * from cases c
               where c.region = $1 and coalesce(c.held_at, c.office_id) = o.office_id and c.outcome is null
                 and (coalesce(c.due_at, c.next_moment, 'infinity'), c.case_id) > (from_epoch_ms($4), $5::uuid) and (c.claimed_by is not distinct from $6::uuid
  or c.claimed_by is null and not c.waiting_for_signature and exists (
  select from unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::boolean[])
           as turn (office_id, regulation, edition, step, holder, acts, begins)
   where turn.office_id = o.office_id and turn.regulation = c.regulation and turn.edition = c.edition
     and turn.step = c.step
     and case when c.next_act is null then turn.begins
              else turn.acts is null or c.next_act = any(string_to_array(turn.acts, ' ')) end
     and case turn.holder when 'anyone' then true
                          when 'executor' then c.executor is null or c.executor = any($7::uuid[])
                          when 'anyone-but-drafter' then c.executor is distinct from $6::uuid end))
               order by coalesce(c.due_at, c.next_moment, 'infinity'), c.case_id limit $3) as c
           order by coalesce(c.due_at, c.next_moment, 'infinity'), c.case_id limit $3
