import { type Pool, verifyChain } from "@reglament/store";
import { type DueCases, toldOf } from "./due-cases.ts";

const sampled = 500;

/** @throws Error unless every case has its filing and each mark once, in that order, and the chains of a sample verify */
export async function checkCases(owner: Pool, { region }: DueCases, cases: number): Promise<void> {
  const { rows } = await owner.query<{ log: string; count: number }>(
    `select log, count(*)::integer as count
       from (select string_agg(type, ' ' order by sequence) as log from event where region = $1 group by case_id) as logs
      group by log`,
    [region],
  );
  const expected = ["filed", ...Object.keys(toldOf)].join(" ");
  const [first, ...others] = rows;
  if (first?.log !== expected || first.count !== cases || others.length > 0) {
    throw new Error(`not every case has each mark once: ${JSON.stringify(rows)}`);
  }
  const { rows: sample } = await owner.query<{ id: string }>(
    "select case_id as id from cases where region = $1 order by md5(case_id::text) limit $2",
    [region, sampled],
  );
  for (const { id } of sample) {
    if (!(await verifyChain(owner, region, id))) throw new Error(`the chain of case ${id} doesn't verify`);
  }
}
