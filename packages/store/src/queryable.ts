import type { QueryConfig, QueryResult, QueryResultRow } from "pg";

/** What a query runs on: the pool, or one connection within {@link inTransaction}. */
export interface Queryable {
  query<R extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<R>>;
}
