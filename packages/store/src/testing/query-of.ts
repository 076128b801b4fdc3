import type { QueryConfig, QueryResult, QueryResultRow } from "pg";
import type { Queryable } from "../queryable.ts";

/**
 * Returns the one query that `ask` sends, which isn't carried out: `ask` is answered with no rows.
 *
 * @throws Error when it sends none, or more than one
 */
export async function queryOf(ask: (db: Queryable) => Promise<unknown>): Promise<QueryConfig> {
  const sent: QueryConfig[] = [];
  const listening: Queryable = {
    query<R extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<R>> {
      sent.push(query);
      return Promise.resolve({ command: "", rowCount: 0, oid: 0, fields: [], rows: [] });
    },
  };
  await ask(listening);
  const [query] = sent;
  if (query === undefined || sent.length > 1) throw new Error(`${sent.length} queries were sent`);
  return query;
}
