import type { Pool } from "pg";
import { monday } from "./a-world.ts";

/**
 * Fills a world with cases of many offices, so that plans are those of a large database: `count` cases of the offices
 * `office-1` to `office-50`, filed a minute apart, half of them ended. Rows only, without events.
 */
export async function fillWithCases(owner: Pool, region: string, count: number): Promise<void> {
  await owner.query(
    `insert into office (region, office_id, names, address, party)
     select $1, 'office-' || n, '{}', '{}', case when n > 45 then 'centre' else 'provider' end from generate_series(1, 50) as n`,
    [region],
  );
  await owner.query(
    `insert into cases (region, case_id, regulation, edition, channel, office_id, centre_id, held_at, version, chain_hash,
                        step, outcome, filed_at, filed_by, incoming_number, next_moment, due_at, calendar_version, changed_at,
                        ended_at)
     select $1, gen_random_uuid(), 'kostanay/school-enrolment', '2019-01-01', 'centre', 'office-' || (n % 45 + 1),
            'office-' || (n % 5 + 46), case when n % 2 = 0 then 'office-' || (n % 45 + 1) end, 1, '\\x00',
            case when n % 2 = 0 then 'intake' end, case when n % 2 = 1 then 'result' end, from_epoch_ms($2) + n * interval '1 minute',
            gen_random_uuid(), '2019-' || lpad(n::text, 6, '0'),
            case when n % 2 = 0 then from_epoch_ms($2) + n * interval '2 minutes' end,
            case when n % 2 = 0 then from_epoch_ms($2) + n * interval '3 minutes' end, 'kazakhstan-2019', from_epoch_ms($2),
            case when n % 2 = 1 then from_epoch_ms($2) end
       from generate_series(1, $3) as n`,
    [region, monday, count],
  );
  await owner.query(
    `insert into applicant_case (region, case_id, party, iin, name)
     select region, case_id, 'applicant', lpad((row_number() over (order by filed_at))::text, 12, '9001017'),
            'ахметов ' || incoming_number
       from cases where region = $1`,
    [region],
  );
  await owner.query("analyze cases, applicant_case, office");
}
