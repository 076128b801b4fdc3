select 'repeated' as answer, case_id as "caseId", (answer->>'version')::integer as version,
                  (answer->>'eventCount')::integer as "eventCount", coalesce(answer->'numbers', '{}') as numbers
             from command where region = $1 and command_id = $2
