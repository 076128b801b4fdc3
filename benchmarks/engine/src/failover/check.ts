/** What must hold after all faults: everything acknowledged is there once, on every machine. */
import { type Pool, verifyChain } from "@reglament/store";
import type { Town } from "../town/make-town.ts";
import type { Acknowledged } from "./load.ts";
import { places } from "./network.ts";
import { runTool } from "./run-tool.ts";
import { superuserUrlAt } from "./settings.ts";

/** What was counted. */
export interface Counted {
  readonly commands: number;
  readonly cases: number;
  readonly lost: number;
  /** Of commands, events and case rows: more than was acknowledged. */
  readonly tooMany: number;
  readonly numbersMissing: number;
  readonly brokenChains: number;
}

export async function countAll(pool: Pool, { region }: Town, acknowledged: readonly Acknowledged[]): Promise<Counted> {
  const { rows: commands } = await pool.query<{ commandId: string; version: number }>(
    `select command_id as "commandId", (answer->>'version')::integer as version from command where region = $1`,
    [region],
  );
  const kept = new Map(commands.map(({ commandId, version }) => [commandId, version]));
  const lost = acknowledged.filter(({ commandId, version }) => kept.get(commandId) !== version).length;
  const { rows: cases } = await pool.query<{ caseId: string; version: number; events: number }>(
    `select c.case_id as "caseId", c.version,
            (select count(*)::integer from event e where e.region = c.region and e.case_id = c.case_id) as events
       from cases c where c.region = $1`,
    [region],
  );
  const expected = new Map<string, number>();
  for (const { caseId, events } of acknowledged) expected.set(caseId, (expected.get(caseId) ?? 0) + events);
  const wrong = cases.filter((one) => one.version !== expected.get(one.caseId) || one.events !== one.version).length;
  return {
    commands: acknowledged.length,
    cases: cases.length,
    lost,
    tooMany: commands.length - acknowledged.length + wrong,
    numbersMissing: await countMissingNumbers(pool, region),
    brokenChains: await countBrokenChains(pool, region, [...expected.keys()]),
  };
}

/** Throws unless both standbys have the leader's rows. */
export async function requireSameEverywhere({ region }: Town): Promise<void> {
  const ask = `select (select count(*) from event where region = '${region}'), (select count(*) from command where region = '${region}')`;
  const counts = new Set<string>();
  // Our own connections refuse a standby.
  for (const place of places) counts.add(await runTool("psql", "-XAtc", ask, superuserUrlAt(place, "reglament")));
  if (counts.size !== 1) throw new Error(`the machines differ in events and commands: ${[...counts].join("; ")}`);
}

async function countMissingNumbers(pool: Pool, region: string): Promise<number> {
  const { rows } = await pool.query<{ missing: number }>(
    `select coalesce(sum(last - (select count(distinct c.incoming_number) from cases c
                                  where c.region = counter.region and c.office_id = counter.office_id)), 0)::integer as missing
       from counter where region = $1`,
    [region],
  );
  return rows[0]?.missing ?? 0;
}

async function countBrokenChains(pool: Pool, region: string, caseIds: readonly string[]): Promise<number> {
  let broken = 0;
  for (const caseId of caseIds) if (!(await verifyChain(pool, region, caseId))) broken += 1;
  return broken;
}
