select e.sequence, e.payload, coalesce(e.incoming_number, e.queue_number) as number,
                  epoch_ms(e.recorded_at) as "recordedAt", encode(e.chain_hash, 'hex') as "chainHash",
                  c.calendar_version as "calendarVersion", epoch_ms(c.next_moment) as "nextMoment"
             from event e join cases c on c.region = e.region and c.case_id = e.case_id
            where e.region = $1 and e.case_id = $2 order by e.sequence
