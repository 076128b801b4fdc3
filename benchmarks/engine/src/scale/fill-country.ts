/**
 * Fills a database with a country's cases by bulk SQL.
 *
 * Rows go in by the keys' order and without checks of foreign keys; the indexes beside the keys are taken down before and
 * put up again after. Each case's events are spread over the log as time would have done it, and chained by the very
 * rule of the step's statement.
 */
import { Pool } from "pg";
import { casesOfOffice, fathersNames, firstNames, officesOfCentre, officesOfRegion, surnames } from "./country.ts";
import { ways } from "./ways.ts";

const casesAtATime = 250_000;
const tables = ["cases", "applicant_case", "person", "personal", "document", "signature", "notice"];

/** As many as the machine that the figures are for has cores. */
const workers = 2;

/** Makes cases 0 to `count` - 1 with everything that belongs to them. */
export async function fillCountry(ownerUrl: string, count: number, told: (done: number) => void): Promise<void> {
  // A connection each: what is set there holds for all that the worker does, and nothing of it is cut short.
  const pools = Array.from(
    { length: workers },
    () => new Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 }),
  );
  const runs = pools.map(
    (pool): Run =>
      (text, values = []) =>
        pool.query({ text, values: [...values] }),
  );
  const [first] = runs;
  try {
    if (first === undefined) throw new Error("there is nobody to work");
    for (const run of runs) for (const text of settings) await run(text);
    // Fewer checkpoints on the way; the measurement has the server's own setting again.
    await first("alter system set max_wal_size = '8GB'");
    await first("select pg_reload_conf()");
    await prepare(first);
    await makeOffices(first, count);
    const indexes = await takeDownIndexes(first);
    const parts = Array.from({ length: Math.ceil(count / casesAtATime) }, (_, part) => part * casesAtATime);
    let done = 0;
    await shareOut(runs, parts, async (run, from) => {
      const to = Math.min(from + casesAtATime, count);
      await run("truncate scale_case");
      await run(plan, [from, to - 1]);
      for (const text of [...rows, ...eventsInTheirOrder]) await run(text);
      done += to - from;
      told(done);
    });
    await shareOut(runs, indexes, (run, index) => run(index));
    await first("drop table scale_way, scale_surname, scale_first, scale_father; drop function scale_chain");
    await first("vacuum (analyze)");
    await first("alter system reset max_wal_size");
    await first("select pg_reload_conf()");
    await first("checkpoint");
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

const settings = [
  // No triggers: the foreign keys hold by the way in which everything here is made.
  "set session_replication_role = replica",
  "set synchronous_commit = off",
  "set maintenance_work_mem = '512MB'",
  "set work_mem = '256MB'",
  `create temporary table scale_case (
     region text, case_id uuid, n integer, way integer, office text, centre text, person uuid, iin text, name text,
     incoming text, at_centre_number text, filed_at timestamptz, due_at timestamptz, hashes bytea[])`,
];

/** Each worker takes the next piece when it has done one. */
async function shareOut<T>(
  runs: readonly Run[],
  pieces: readonly T[],
  work: (run: Run, piece: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...pieces];
  await Promise.all(
    runs.map(async (run) => {
      for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) await work(run, piece);
    }),
  );
}

type Run = (
  text: string,
  values?: readonly unknown[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, string>>[] }>;

/** The ways, and what SQL needs to follow them. */
async function prepare(run: Run): Promise<void> {
  await run(`create unlogged table scale_way (
    way integer primary key, first integer, last integer, regulation text, edition text, channel text, step text,
    at_centre boolean, types text[], payloads text[], officials uuid[], minutes integer[], numbers text[])`);
  let share = 0;
  for (const [way, { law, channel, stands, events, share: own }] of ways.entries()) {
    await run("insert into scale_way values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", [
      way,
      share,
      share + own - 1,
      law.regulation,
      law.id,
      channel,
      stands?.step ?? null,
      stands?.atCentre ?? false,
      events.map(({ type }) => type),
      events.map(({ payload }) => payload),
      events.map(({ official }) => official ?? null),
      events.map(({ minutesAfterFiling }) => minutesAfterFiling),
      events.map(({ number }) => number ?? null),
    ]);
    share += own;
  }
  for (const [kind, names] of Object.entries({ surname: surnames, first: firstNames, father: fathersNames })) {
    await run(`create unlogged table scale_${kind} (place integer primary key, name text)`);
    await run(
      `insert into scale_${kind} select place - 1, name from unnest($1::text[]) with ordinality as n (name, place)`,
      [names],
    );
  }
  await run("analyze scale_surname, scale_first, scale_father");
  await run(`create function scale_chain(seed text, payloads text[], numbers text[], case_id uuid, person uuid, filed float8, minutes integer[],
                                         office text, incoming text, centre_number text) returns bytea[]
    language plpgsql immutable parallel safe as $$
    declare
      hash bytea := convert_to(seed, 'UTF8');
      hashes bytea[] := '{}';
    begin
      for i in 1 .. cardinality(payloads) loop
        hash := sha256(hash || convert_to(format(payloads[i], case_id, person, (filed + minutes[i] * 60000)::bigint, office), 'UTF8')
                            || convert_to(coalesce(case numbers[i] when 'incoming' then incoming when 'centre' then centre_number end, ''), 'UTF8'));
        hashes := hashes || hash;
      end loop;
      return hashes;
    end $$`);
}

async function makeOffices(run: Run, count: number): Promise<void> {
  const offices = Math.ceil(count / casesOfOffice);
  const regions = Math.ceil(offices / officesOfRegion);
  await run(
    `insert into world (region, base_region, ordinal, legal_base, real_base)
     select 'oblast-' || r, 'oblast-' || r, 1, '2024-01-01', now() from generate_series(0, $1::integer - 1) as r`,
    [regions],
  );
  await run(
    `insert into office (region, office_id, names, address, party)
     select distinct 'oblast-' || o / $2::integer, kind || '-' || o % $2::integer / size, names, names, party
       from generate_series(0, $1::integer - 1) as o,
            (values ('school', 1, 'provider'), ('centre', $3::integer, 'centre')) as k (kind, size, party),
            lateral (select jsonb_build_object('kk', 'Мекеме', 'ru', 'Учреждение', 'en', 'Office') as names) as n`,
    [offices, officesOfRegion, officesOfCentre],
  );
}

/** Takes down the indexes that no constraint rests on, and returns the statements that put them up again. */
async function takeDownIndexes(run: Run): Promise<readonly string[]> {
  const { rows: taken } = await run(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
      where indrelid = any($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  );
  for (const { name } of taken) await run(`drop index ${name}`);
  return taken.map(({ made }) => made ?? "");
}

/** What follows from a case's number, as \`country.ts\` has it. */
const plan = `insert into scale_case
  select region, case_id, n, way, office, centre, person_id, iin, name, incoming, centre_number, filed_at,
         filed_at + (n % 97) * interval '1 hour' + interval '5 days',
         scale_chain(region || ':' || case_id, payloads, numbers, case_id, person_id, epoch_ms(filed_at), minutes, office, incoming, centre_number)
    from (
      select 'oblast-' || n / (${casesOfOffice} * ${officesOfRegion}) as region, md5('case ' || n)::uuid as case_id, n, w.*,
             'school-' || n / ${casesOfOffice} % ${officesOfRegion} as office,
             'centre-' || n / ${casesOfOffice} % ${officesOfRegion} / ${officesOfCentre} as centre,
             md5('person ' || n / 2)::uuid as person_id,
             (900101 + n / 2 / 100000)::text || '7' || lpad((n / 2 % 100000)::text, 5, '0') as iin,
             surname.name || ' ' || first.name || ' ' || father.name as name,
             '2019-' || lpad((n % ${casesOfOffice} + 1)::text, 6, '0') as incoming,
             case when 'centre' = any(w.numbers)
                  then '2019-' || lpad((n % (${casesOfOffice} * ${officesOfCentre}) + 1)::text, 6, '0') end as centre_number,
             date_trunc('minute', timestamptz '2023-12-31 12:00:00Z' - (case when w.step is null then 1826 else 20 end)
               * (('x0' || substr(md5('day ' || n), 1, 7))::bit(32)::integer / 268435456.0) * interval '1 day') as filed_at
        from generate_series($1::integer, $2::integer) as n
        join scale_way w on ('x0' || substr(md5('way ' || n), 1, 7))::bit(32)::integer % 100 between w.first and w.last
        cross join lateral (select md5('name ' || n / 2) as chance) as c
        cross join lateral (select ('x0' || substr(chance, 1, 7))::bit(32)::integer / 268435456.0::float8 as even) as e
        join scale_surname surname on surname.place = floor(${surnames.length} * even * even)::integer
        join scale_first first on first.place = ('x' || substr(chance, 9, 4))::bit(16)::integer % ${firstNames.length}
        join scale_father father on father.place = ('x' || substr(chance, 13, 4))::bit(16)::integer % ${fathersNames.length}) as one
   order by region, case_id`;

/** Who was there first opens a person's row, who came later finds it. */
const rows = [
  `insert into person (person_id, iin, name) select distinct on (person) person, iin, initcap(name) from scale_case order by person`,
  `insert into cases (region, case_id, regulation, edition, channel, office_id, centre_id, held_at, version, chain_hash, step, outcome,
                      filed_at, filed_by, executor, incoming_number, centre_number, next_moment, due_at, calendar_version, changed_at,
                      ended_at)
   select c.region, c.case_id, w.regulation, w.edition, w.channel, c.office, case w.channel when 'centre' then c.centre end,
          case when w.step is not null then case when w.at_centre then c.centre else c.office end end,
          cardinality(c.hashes), c.hashes[cardinality(c.hashes)], w.step, case when w.step is null then 'result' end,
          c.filed_at, c.person, w.officials[cardinality(w.officials)], case when 'incoming' = any(w.numbers) then c.incoming end,
          c.at_centre_number, case when w.step is not null then c.due_at end, case when w.step is not null then c.due_at end,
          'kazakhstan-2019', e.newest, case when w.step is null then e.newest end
     from scale_case c join scale_way w using (way)
    cross join lateral (select c.filed_at + w.minutes[cardinality(w.minutes)] * interval '1 minute' as newest) as e
    order by c.region, c.case_id`,
  `insert into applicant_case (region, case_id, party, iin, name, person_id)
   select region, case_id, 'applicant', iin, name, person from scale_case union all
   select region, case_id, 'child', (150101 + n / 100000)::text || '8' || lpad((n % 100000)::text, 5, '0'),
          split_part(name, ' ', 1) || ' бала ' || split_part(name, ' ', 3), null from scale_case where n % 2 = 0
   order by 1, 2, 3`,
  `insert into personal (region, personal_id, case_id, kind, salt, bytes)
   select region, case_id, case_id, 'application', sha256(case_id::text::bytea), convert_to(repeat(name || ' ', 4), 'UTF8') from scale_case`,
  `insert into document (region, document_id, case_id, product, media_type, bytes, sha256, made_at)
   select region, case_id, case_id, 'acceptance-receipt', 'application/json', bytes, sha256(bytes), filed_at
     from (select *, convert_to(repeat(incoming || ' ', 10), 'UTF8') as bytes from scale_case) as c`,
  `insert into signature (region, document_id, signature_id, case_id, person_id, cms, evidence, verified_at)
   select region, case_id, case_id, case_id, person, hashes[1] || hashes[1], hashes[1], filed_at from scale_case`,
  `insert into notice (region, notice_id, person_id, case_id, kind, facts, at)
   select region, md5(kind || n)::uuid, person, case_id, kind, jsonb_build_object('incomingNumber', incoming), filed_at
     from scale_case, unnest(array['filed', 'registered']) as kind`,
];

/** Most events that a way has. */
const mostEvents = Math.max(...ways.map(({ events }) => events.length));

/** The first events of all cases, then the second ones: a case's events lie apart, as they would after years. */
const eventsInTheirOrder = Array.from({ length: mostEvents }, (_, index) => index + 1).map(
  (sequence) => `
  insert into event (region, case_id, sequence, type, payload, incoming_number, chain_hash, legal_at, actor)
  select c.region, c.case_id, ${sequence}, w.types[${sequence}],
         convert_to(format(w.payloads[${sequence}], c.case_id, c.person, (epoch_ms(c.filed_at) + w.minutes[${sequence}] * 60000)::bigint, c.office), 'UTF8'),
         case w.numbers[${sequence}] when 'incoming' then c.incoming when 'centre' then c.at_centre_number end,
         c.hashes[${sequence}], c.filed_at + w.minutes[${sequence}] * interval '1 minute', coalesce(w.officials[${sequence}], c.person)
    from scale_case c join scale_way w on w.way = c.way where cardinality(w.types) >= ${sequence}`,
);
