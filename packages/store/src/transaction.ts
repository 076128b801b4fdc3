import type { Pool } from "pg";
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
  let isBroken = false;
  // A connection may be lost while the work waits for something else; without a listener that would end the process.
  const noteLoss = () => {
    isBroken = true;
  };
  connection.on("error", noteLoss);
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    return result;
  } catch (error) {
    await connection.query("rollback").catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    connection.release(isBroken);
    connection.off("error", noteLoss);
  }
}
