import type { QueryConfig } from "pg";
import type { Queryable } from "../queryable.ts";

/** Returns the one query that `ask` sends, which isn't carried out. */
export async function queryOf(ask: (db: Queryable) => Promise<unknown>): Promise<QueryConfig> {
  const sent: QueryConfig[] = [];
  const listening = {
    query: (query: QueryConfig) => {
      sent.push(query);
      return Promise.resolve({ rows: [], rowCount: 0 });
    },
  };
  await ask(listening as unknown as Queryable);
  const [query] = sent;
  if (query === undefined || sent.length > 1) throw new Error(`${sent.length} queries were sent`);
  return query;
}
