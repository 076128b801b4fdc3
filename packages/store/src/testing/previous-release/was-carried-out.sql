select from command c
             join event e on e.region = c.region and e.case_id = c.case_id and e.sequence = (c.answer->>'version')::integer
            where c.region = $1 and c.command_id = $2 and c.case_id = $3 and e.actor = $4
