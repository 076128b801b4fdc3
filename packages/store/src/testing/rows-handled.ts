import { escapeLiteral, type Pool, type QueryConfig } from "pg";
import { ByteaArray } from "../step/bytea-array.ts";

/**
 * How many rows PostgreSQL takes into its hands for a query, planned for any values: those that its nodes give, and those
 * that they look at in vain. Unlike a time this is the same on every machine. What the query writes is undone.
 */
export async function rowsHandled(pool: Pool, { text, values = [] }: QueryConfig): Promise<number> {
  const connection = await pool.connect();
  try {
    await connection.query("begin");
    await connection.query(`prepare asked as ${text}`);
    const { rows } = await connection.query<{ "QUERY PLAN": readonly { readonly Plan: PlanNode }[] }>(
      `explain (analyze, timing off, format json) execute asked(${values.map((value) => literalOf(value)).join(", ")})`,
    );
    await connection.query("rollback");
    const [whole] = rows[0]?.["QUERY PLAN"] ?? [];
    if (whole === undefined) throw new Error("the query has no plan");
    return rowsOf(whole.Plan);
  } finally {
    // With the connection the prepared statement goes.
    connection.release(true);
  }
}

interface PlanNode {
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** All figures are of one loop. */
function rowsOf(node: PlanNode): number {
  const inVain = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Join Filter"] ?? 0);
  const below = (node.Plans ?? []).reduce((sum, plan) => sum + rowsOf(plan), 0);
  return (node["Actual Rows"] + inVain) * node["Actual Loops"] + below;
}

/** As `stepValues` gives them: of one step or of many. */
function literalOf(value: unknown): string {
  if (value === null) return "null";
  if (value instanceof ByteaArray) return literalOf(value.elements);
  return escapeLiteral(
    Array.isArray(value) ? `{${value.map((element) => elementOf(element)).join(",")}}` : textOf(value),
  );
}

function elementOf(value: unknown): string {
  if (value === null) return "NULL";
  return JSON.stringify(value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : textOf(value));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
