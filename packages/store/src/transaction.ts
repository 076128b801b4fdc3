import type { Pool } from "pg";
import { leavesUseless } from "./guard-connection.ts";
import type { Queryable } from "./queryable.ts";

/**
 * Carries out queries as one: all of them last, or none.
 *
 * Steps of a case don't need it, they are single statements. A lost connection
 * at the end leaves open whether the work lasts; it must be safe to repeat.
 *
 * @param work - its queries go to the connection that it is given
 * @throws what `work` throws, after everything was undone
 */
export async function inTransaction<T>(pool: Pool, work: (db: Queryable) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  // A connection may be lost while the work waits for something else, and a commit in vain for the standby.
  const losses: Error[] = [];
  const noteLoss = (error: Error) => void losses.push(error);
  connection.on("error", noteLoss);
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    const [loss] = losses;
    if (loss !== undefined) throw loss;
    return result;
  } catch (error) {
    if (leavesUseless(error)) noteLoss(error);
    else await connection.query("rollback").catch(noteLoss);
    throw error;
  } finally {
    connection.release(losses.length > 0);
    connection.off("error", noteLoss);
  }
}
