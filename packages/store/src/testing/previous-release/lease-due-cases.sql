update cases c set leased_until = clock_timestamp() + $3 * interval '1 millisecond'
           where c.region = $1 and c.case_id = any(array(select c.case_id from cases c
                    where c.region = $1 and c.outcome is null and c.next_moment <= from_epoch_ms($4) and (c.leased_until is null or c.leased_until <= clock_timestamp())
                    order by c.next_moment limit $2 for update skip locked))
          returning c.region, c.case_id as "caseId", c.regulation, c.edition, c.office_id as office, c.centre_id as centre,
  c.department_id as department, epoch_ms(c.filed_at) as "filedAt", epoch_ms(c.next_moment) as "nextMoment",
  c.calendar_version as "calendarVersion"
