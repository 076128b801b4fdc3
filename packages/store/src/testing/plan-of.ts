import type { Pool } from "pg";
import type { Queryable } from "../queryable.ts";

/**
 * Returns how PostgreSQL would carry out the one query that `ask` sends, whatever its values: as text, with a line for
 * each node.
 *
 * A prepared statement may be planned once for all values, so the plan must do without them.
 */
export async function planOf(owner: Pool, ask: (db: Queryable) => Promise<unknown>): Promise<string> {
  const sent: string[] = [];
  const listening = {
    query: (query: { readonly text: string }) => {
      sent.push(query.text);
      return Promise.resolve({ rows: [], rowCount: 0 });
    },
  };
  await ask(listening as unknown as Queryable);
  const [text] = sent;
  if (text === undefined || sent.length > 1) throw new Error(`${sent.length} queries were sent`);
  const { rows } = await owner.query<{ "QUERY PLAN": string }>(`explain (generic_plan, costs off) ${text}`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
