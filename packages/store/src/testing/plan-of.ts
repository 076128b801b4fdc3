import type { Pool } from "pg";
import type { Queryable } from "../queryable.ts";
import { queryOf } from "./query-of.ts";

/**
 * Returns how PostgreSQL would carry out the one query that `ask` sends, whatever its values: as text, with a line for
 * each node.
 *
 * A prepared statement may be planned once for all values, so the plan must do without them. `explain (generic_plan)`
 * would say the same, but PostgreSQL 15 doesn't know it.
 */
export async function planOf(owner: Pool, ask: (db: Queryable) => Promise<unknown>): Promise<string> {
  const { text } = await queryOf(ask);
  const connection = await owner.connect();
  try {
    await connection.query("set plan_cache_mode = force_generic_plan");
    await connection.query(`prepare asked as ${text}`);
    const values = Array.from({ length: parametersOf(text) }, () => "null").join(", ");
    const execution = values === "" ? "asked" : `asked(${values})`;
    const { rows } = await connection.query<{ "QUERY PLAN": string }>(`explain (costs off) execute ${execution}`);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    // With the connection its setting and the prepared statement go.
    connection.release(true);
  }
}

function parametersOf(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\$(?<place>\d+)/g)].map(({ groups }) => Number(groups?.["place"])));
}
